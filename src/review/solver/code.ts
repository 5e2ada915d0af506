/** The states of a talk as whole numbers: all that the rules and the milestones still look at, and nothing else. */
import { NEEDS } from '../../model/customer';
import { SLIPS } from '../../model/trade';
import { markAt, type Scene, type Talk } from '../../rules/talk';
import { talkWith } from '../../rules/copies';

const TOLD = ['nothing', 'something', 'the-point', 'enough'] as const;
const OBJECTION = ['none', 'open', 'known', 'settled'] as const;
const CONFLICT = ['none', 'open', 'settled'] as const;
const SURPLUS = ['none', 'open', 'advised'] as const;

/** A talk in two numbers below 2^53, and while the opening lasts, what was tried in it. */
export interface Code {
  readonly high: number;
  readonly low: number;
  readonly opening: string;
}

/** What the codes of one problem have in common: only needs that somebody could have are told apart. */
export interface Coding {
  readonly needs: readonly number[];
  readonly offers: readonly string[];
  readonly promises: readonly string[];
  readonly spent: number;
}

export const codingOf = (start: Talk, scenes: readonly Scene[]): Coding => ({
  needs: NEEDS.map((_, i) => i).filter(
    (i) => markAt(start.marks, i) !== 0 || scenes.some((scene) => (scene.weights[i] ?? 0) > 0),
  ),
  offers: scenes[0]?.data.offers.map((o) => o.id) ?? [],
  promises: scenes[0]?.data.promises.map((p) => p.id) ?? [],
  spent: start.spent,
});

/** The code of a talk that goes on. Milestones that are settled and change nothing any more are left out. */
export const codeOf = (talk: Talk, { needs, offers, promises, spent }: Coding): Code => {
  let low = talk.trust;
  low = low * 64 + (talk.spent - spent);
  low = low * 4 + TOLD.indexOf(talk.told);
  low = low * 3 + talk.listened;
  low = low * 8 + talk.man;
  for (const i of needs) low = low * 4 + markAt(talk.marks, i);
  let high = OBJECTION.indexOf(talk.objection);
  high = high * 2 + (talk.probed === null ? 0 : 1);
  high = high * 3 + CONFLICT.indexOf(talk.conflict);
  high = high * 3 + SURPLUS.indexOf(talk.surplus);
  high = high * 12 + (talk.offer === null ? 0 : 1 + offers.indexOf(talk.offer));
  for (const promise of promises) high = high * 2 + (talk.promises.includes(promise) ? 1 : 0);
  high = high * 4 + (talk.slip === null ? 0 : 1 + SLIPS.indexOf(talk.slip));
  high = high * 2 + (talk.slipped ? 1 : 0);
  high = high * 8 + (talk.signal === null ? 0 : 1 + talk.signal);
  high = high * 16 + talk.refusals;
  high = high * 2 + (talk.decider ? 1 : 0);
  high = high * 3 + (talk.asked === null ? 0 : talk.asked === 0 ? 1 : 2);
  high = high * 2 + (talk.pushed ? 1 : 0);
  high = high * 2 + (talk.clear === null ? 0 : 1);
  const opening = talk.greeting
    ? `${talk.openings.join()}:${String(talk.opening)}:${String(talk.openedBy)}:${String(talk.manner)}`
    : '';
  return { high, low, opening };
};

/** The talk with everything taken out that is settled for good; two talks with one code become the same. */
export const canonical = (talk: Talk): Talk =>
  talkWith(talk.greeting ? talk : talkWith(talk, OPENED), {
    clear: talk.clear === null ? null : 0,
    probed: talk.probed === null ? null : 0,
    answered: 0,
    asked: talk.asked === null || talk.asked === 0 ? talk.asked : 1,
    manAsked: talk.manAsked === null ? null : 0,
    exchanges: 0,
    informed: NOTHING,
  });

const NOTHING: readonly never[] = [];
const OPENED: Partial<Talk> = { opening: 0, openedBy: 'introduction', manner: 0, openings: NOTHING };
