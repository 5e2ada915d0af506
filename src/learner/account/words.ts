/** What a desk can find out about a person, in words rather than in figures of the model. */
import type { Known } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';

/** The most that somebody can have to say in an organisation. */
export const MOST_SAY = 3;

export const tieText = (tie: number): string =>
  tie === 0 ? m.file_tie_none() : tie <= 2 ? m.file_tie_some() : m.file_tie_strong();

export const worthText = ({ units, repeat, growth, upkeep, risk }: NonNullable<Known['worth']>): string =>
  [
    m.file_worth_units({ units }),
    repeat >= 0.25 ? m.file_worth_often() : repeat >= 0.1 ? m.file_worth_sometimes() : m.file_worth_seldom(),
    ...(growth >= 0.25 ? [m.file_worth_grows()] : growth < 0 ? [m.file_worth_falls()] : []),
    ...(upkeep >= 100 ? [m.file_worth_dear()] : []),
    ...(risk >= 0.15 ? [m.file_worth_risk()] : risk > 0 ? [m.file_worth_some_risk()] : []),
  ].join(m.file_comma());
