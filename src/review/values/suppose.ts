/**
 * What may be true, from what a learner knows: worlds in which everything that has come to light is as it is, and
 * everything else is drawn anew, luck included. A choice is judged over many of them, never by the one it was made in.
 */
import { roll } from '../../model/chance';
import { once } from '../../model/once';
import { gameWith } from '../../rules/copies';
import { accountOf, truthOf, type Game } from '../../rules/game';
import { givenGaps } from '../../rules/keeping/service-gap';
import type { Play } from '../../rules/play';
import { sceneFor } from '../../rules/scene';
import { interest } from '../../rules/talk';
import { alternatives, worthIn, type Truth } from '../../rules/truth';
import { accountViews } from '../../rules/view-account';
import type { AccountData, Gaps } from '../../scenario/schema';
import { truthsOf } from '../solver/seat';
import { patienceLeft } from '../solver/visit-art';
import { fitsFile } from '../solver/visit-look';

/** A way an account could be, and a name for it. */
interface Way {
  readonly truth: Truth;
  readonly key: string;
}

const waysOf = once((account: AccountData): readonly Way[] =>
  truthsOf(account).map((truth) => ({ truth, key: JSON.stringify(truth) })),
);

/** All ways an account could be that the file allows; after a visit also the meters, and the objection they raised. */
const waysToBe = (game: Game, account: AccountData): readonly Way[] => {
  const all = waysOf(account);
  if (all.length < 2) return all;
  const file = accountViews(game).find(({ id }) => id === account.id);
  if (!file) return all;
  const { talk } = accountOf(game, account.id);
  const is = truthOf(game, account.id);
  const met = talk.exchanges > 0;
  const scene = met ? sceneFor(game, account.id, is) : null;
  return all.filter(({ truth }) => {
    if (!fitsFile(truth, file.known)) return false;
    if (file.known.worth && worthIn(account, truth) !== file.known.worth) return false;
    if (!scene) return true;
    const other = sceneFor(game, account.id, truth);
    return (
      interest(talk, other) === interest(talk, scene) &&
      Math.abs(patienceLeft(talk, other) - patienceLeft(talk, scene)) < 1e-9 &&
      (talk.objection === 'none' || truth.objection?.says === is.objection?.says)
    );
  });
};

/** One of several, by luck that does not change when others are ruled out. */
const pick = <T>(options: readonly T[], luck: (option: T) => number): T | undefined =>
  options.reduce<{ readonly option: T; readonly at: number } | undefined>((least, option) => {
    const at = luck(option);
    return least === undefined || at < least.at ? { option, at } : least;
  }, undefined)?.option;

/** A moment of a run as it may be in so many ways. */
export interface Worlds {
  readonly plays: readonly Play[];
  /** The same for two moments between which nothing has come to light. */
  readonly known: string;
}

/** People a little easier to deal with (1), or harder (−1), and service steadier with them. */
const bent = (truth: Truth, bend: number): Truth =>
  bend === 0
    ? truth
    : { ...truth, patience: Math.max(1, truth.patience + bend), tie: Math.max(0, truth.tie - bend) };

/** How much of the gaps in service a bend takes away. */
const STEADIER = 0.2;

const bentGaps = ({ standard, process, delivery }: Gaps, bend: number): Gaps => {
  const by = 1 - STEADIER * bend;
  return { standard: standard * by, process: process * by, delivery: delivery * by };
};

/** Worlds of a moment, drawn one by one. */
interface Drawing {
  readonly draw: (k: number) => Play;
  readonly known: string;
  /** Those that have been drawn. */
  readonly drawn: Play[];
}

const drawingOf = (play: Play, bend: number): Drawing => {
  const { game } = play;
  const { accounts, gaps } = game.scenario.data;
  const ways = accounts.map((account) => ({ account, ways: waysToBe(game, account) }));
  const surveyed = game.keeping.surveys.length > 0;
  const draw = (k: number): Play => {
    const truths = new Map(
      ways.map(({ account, ways: could }) => [
        account.id,
        bent(
          pick(could, (way) => roll(k, 'supposed', account.id, way.key))?.truth ?? truthOf(game, account.id),
          bend,
        ),
      ]),
    );
    const gap = surveyed
      ? undefined
      : pick(alternatives(gaps), (one) => roll(k, 'gaps', JSON.stringify(one)));
    const supposed = gameWith(game, {
      seed: Math.floor(roll(game.seed, 'supposed', k, bend) * 0x7fffffff),
      supposed: { truths, gaps: bentGaps(gap ?? givenGaps(game), bend) },
    });
    const { visiting } = game;
    if (visiting === null) return { ...play, game: supposed };
    const scene = sceneFor(supposed, visiting, truthOf(supposed, visiting));
    return { ...play, game: gameWith(supposed, { scene }) };
  };
  const known = `${String(surveyed)} ${ways.map(({ ways: could }) => could.length).join(' ')}`;
  return { draw, known, drawn: [] };
};

/** The worlds of a moment stay the same ones: what has been tried in them is known. */
const drawings = once((_: Play) => new Map<number, Drawing>());

/** How things may be: so many worlds for a moment of a run, the same for the same moment and bend. Public knowledge is kept. */
export const worldsOf = (play: Play, n: number, bend = 0): Worlds => {
  const here = drawings(play);
  const drawing = here.get(bend) ?? drawingOf(play, bend);
  here.set(bend, drawing);
  const { draw, known, drawn } = drawing;
  while (drawn.length < n) drawn.push(draw(drawn.length));
  return { plays: drawn.slice(0, n), known };
};
