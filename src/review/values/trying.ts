/** Moves tried in the same worlds, so that luck hardly tells between them, and the verdict on one of them. */
import { moveKey, type Move } from '../../model/move';
import { now } from '../../rules/game';
import { gameOf, placeOf, type Play } from '../../rules/play';
import type { Choice, ChoicePlace, Option } from '../choice';
import { errorOf, leadsOf, meanOf, playedOn } from './playing';
import { classOf, HARDLY, UP_TO, unitOf } from './verdict';

/** Moves that belong together, and the one of them that is spoken of. */
export interface Row {
  readonly move: Move;
  readonly first: readonly Move[];
}

/** What tells questions of a kind apart: each tier has its form, each activity is in or out, each line of a value sheet has its level. */
const partOf = (move: Move): string => {
  switch (move.type) {
    case 'form':
      return move.tier;
    case 'activity':
      return move.activity;
    case 'assess':
      return move.value;
    default:
      return '';
  }
};

/** The question that a move answers: a kind of move, about one account and one part of it. Two answers to one question exclude each other. */
export const about = (move: Move): string =>
  `${move.type} ${'account' in move ? move.account : ''} ${partOf(move)}`;

export const row = (move: Move): Row => ({ move, first: [move] });

/** What a row came to in each world, as far as it was tried. Points of the final score. */
export interface Tried extends Row {
  readonly scores: readonly number[];
}

export const triedOf = (tried: readonly Tried[], move: Move): Tried | undefined =>
  tried.find((one) => moveKey(one.move) === moveKey(move));

/** The same row tried in the rest of the worlds too; null where it is refused in one. */
export const goneOn = (worlds: readonly Play[], { scores, ...of }: Tried): Tried | null => {
  const more = playedOn(worlds.slice(scores.length), of.first);
  return more.includes(null) ? null : { ...of, scores: [...scores, ...more.flatMap((score) => score ?? [])] };
};

/** So many standard errors short of a lead that matters, in the first of the worlds, and a row is not tried in the others. */
const CLEARLY = 1.5;
/** The parts of the worlds after which it is looked whether a row is worth going on with. */
const STAGES = [1 / 4, 1 / 2] as const;

/**
 * Tries rows in the same worlds, those that were begun from where they stopped. What is refused anywhere is left out.
 * @param against what they are tried against: a row that clearly has no lead over it is left after the first of the worlds
 */
export const tryOut = (
  worlds: readonly Play[],
  rows: readonly (Row | Tried)[],
  against: readonly number[] = [],
): readonly Tried[] => {
  const matters = worlds[0] ? UP_TO.good * unitOf(gameOf(worlds[0]).scenario.data) : 0;
  const isHopeless = ({ scores }: Tried): boolean => {
    const leads = leadsOf(scores, against);
    return leads.length > 0 && meanOf(leads) + CLEARLY * errorOf(leads) < matters;
  };
  const stages = against.length > 0 ? STAGES : [];
  return rows.flatMap((row) => {
    let one: Tried | null = { scores: [], ...row };
    for (const part of [...stages, 1]) {
      if (one.scores.length > 0 && isHopeless(one)) break;
      one = goneOn(worlds.slice(0, Math.ceil(worlds.length * part)), one);
      if (!one) return [];
    }
    return [one];
  });
};

/** What is left of a lead after one standard error: something counts as better only as far as it is shown. */
const lead = (one: Tried, over: Tried): number => {
  if (one === over) return 0;
  const leads = leadsOf(one.scores, over.scores);
  return meanOf(leads) - errorOf(leads);
};

/** The verdict on one move among those that were tried; the first of them is what the textbook does. */
export const verdictOn = (play: Play, index: number, move: Move, tried: readonly Tried[]): Choice => {
  const unit = unitOf(gameOf(play).scenario.data);
  const mine = triedOf(tried, move);
  if (!mine) throw new RangeError('the choice itself has to be among what was tried');
  const top = tried.reduce((first, one) => (lead(one, mine) > lead(first, mine) ? one : first), mine);
  // Of moves between which there is no choice the other answer to the same question says most.
  const asGood = (one: Tried): boolean =>
    lead(one, mine) > 0 && meanOf(leadsOf(top.scores, one.scores)) < HARDLY * unit;
  const best = tried.find((one) => one !== mine && about(one.move) === about(move) && asGood(one)) ?? top;
  const loss = lead(best, mine);
  const spread = Math.max(...tried.map((one) => lead(best, one)));
  const game = gameOf(play);
  return {
    index,
    at: now(game),
    place: placeOf(play) as ChoicePlace,
    account: game.visiting ?? game.meeting ?? ('account' in move ? move.account : null),
    move,
    value: meanOf(best.scores) - loss,
    best: best.move,
    bestValue: meanOf(best.scores),
    loss,
    class: classOf(loss, unit),
    counts: spread / unit >= HARDLY,
    options: tried
      .map((one): Option => ({
        move: one.move,
        value: meanOf(best.scores) - meanOf(leadsOf(best.scores, one.scores)),
        error: errorOf(leadsOf(best.scores, one.scores)),
        atMost: false,
      }))
      .sort((a, b) => b.value - a.value),
    exact: false,
    luck: null,
    firm: null,
  };
};
