/**
 * A season cut to a class period of forty minutes: the company stands already, founded as the course would, there is time
 * for two months, and then the class looks back. The run goes on where it was, in the next period or at home.
 */
import type { Move } from '../model/move';
import { playBot } from '../review/bots/bot';
import { textbook } from '../review/bots/textbook';
import { placeOf } from '../rules/play';
import type { Scenario } from '../scenario/scenario';

/** Months that a class has time for, at about ten minutes each: the rest of the forty is for beginning and looking back. */
export const PERIOD_MONTHS = 2;

/** The founding as the course would do it with this market; the moves a run begins with. Empty where nothing is founded. */
export const foundingMoves = (scenario: Scenario, seed: number): readonly Move[] =>
  playBot(scenario, seed, textbook, (play) => placeOf(play) !== 'founding').moves;
