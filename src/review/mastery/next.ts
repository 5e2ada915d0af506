/** What to do next, and why: an unfinished run, what is due to come back, or the next step of the way through the course. */
import type { Recall } from '../../model/recall';
import type { Curriculum, Step } from '../../scenario/curriculum';
import type { Offer } from '../offer';
import type { Standing } from './evidence';

const HOUR = 3_600_000;

export const NEXT = {
  /** A run left within so many hours is gone on with before anything else. */
  freshHours: 20,
  /** Concepts that come back for the first time, in twenty hours. */
  newADay: 4,
  /** From so many bad cases on a concept that is not solid comes back. */
  weakFrom: 0.5,
  /** In so many of a hundred runs a scenario has to judge a concept to be said to teach it. */
  teaches: 20,
  /** Runs of a scenario after which it is not proposed for the same concept again. */
  enough: 3,
} as const;

/** A run, as far as it matters here. */
export interface RunBrief {
  readonly id: string;
  readonly scenario: string;
  readonly savedAt: number;
  readonly finished: boolean;
}

/** A scenario, and how long it takes. */
type Brief = Pick<Offer, 'id' | 'minutes'>;

export type Next =
  | { readonly kind: 'resume'; readonly run: string }
  /** Concepts that are due, the most urgent first. */
  | { readonly kind: 'drills'; readonly due: readonly string[] }
  | { readonly kind: 'scene'; readonly scenario: string; readonly concept: string }
  | { readonly kind: 'nothing' };

type Standings = ReadonlyMap<string, Standing>;

const stateIn = (standings: Standings, id: string) => standings.get(id)?.state ?? 'unmet';

/** Steps that can be taken: not solid yet, and all they rest on is at least getting there. */
export const openSteps = (path: readonly Step[], standings: Standings): readonly Step[] =>
  path.filter(
    ({ id, needs }) =>
      stateIn(standings, id) !== 'solid' &&
      needs.every((need) => ['solid', 'growing'].includes(stateIn(standings, need))),
  );

/** Scenarios that teach a concept, the shortest first, and of equally long ones the one that judges it most often. */
export const placesFor = <O extends Brief>(
  concept: string,
  practice: Curriculum['practice'],
  offers: readonly O[],
): readonly (O & { readonly share: number })[] => {
  const all = offers
    .map((offer) => ({ ...offer, share: practice[offer.id]?.[concept] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.minutes - b.minutes || b.share - a.share);
  const often = all.filter(({ share }) => share >= NEXT.teaches);
  return often.length > 0 ? [...often, ...all.filter(({ share }) => share < NEXT.teaches)] : all;
};

/** Weak: it went badly lately, and is not solid. */
const isWeak = ({ state, bad }: Standing): boolean =>
  state === 'shaky' || (state === 'growing' && bad >= NEXT.weakFrom);

/** What was practised, as far as it matters here. */
export interface Practised {
  readonly recalls: Readonly<Record<string, Recall>>;
  readonly drills: readonly { readonly concept: string; readonly at: number }[];
}

/**
 * Concepts due for a drill: those whose time has come, and a few weak ones that never came back yet.
 * @param canDrill whether there is a position for it
 * @param ahead milliseconds: what falls due within them counts, too
 */
export const dueDrills = (
  standings: Standings,
  { recalls, drills }: Practised,
  canDrill: (concept: string) => boolean,
  now: number,
  ahead = 0,
): readonly string[] => {
  const due = Object.entries(recalls)
    .filter(([id, recall]) => recall.due <= now + ahead && standings.has(id) && canDrill(id))
    .sort(([, a], [, b]) => a.due - b.due)
    .map(([id]) => id);
  const firsts = new Map<string, number>();
  for (const { concept, at } of drills) firsts.set(concept, Math.min(at, firsts.get(concept) ?? at));
  const begun = [...firsts.values()].filter((at) => now - at < NEXT.freshHours * HOUR).length;
  const fresh = [...standings]
    .filter(([id, standing]) => !Object.hasOwn(recalls, id) && isWeak(standing) && canDrill(id))
    .sort(([, a], [, b]) => a.mean - b.mean)
    .slice(0, Math.max(0, NEXT.newADay - begun))
    .map(([id]) => id);
  return [...due, ...fresh];
};

export interface Situation {
  readonly curriculum: Curriculum;
  readonly standings: Standings;
  readonly practised: Practised;
  readonly canDrill: (concept: string) => boolean;
  /** The latest first. */
  readonly runs: readonly RunBrief[];
  readonly offers: readonly Brief[];
  readonly now: number;
}

/** The next scene of the way: the first open concept, where it is taught soonest and has not been played enough. */
export const nextScene = ({
  curriculum: { path, practice },
  standings,
  runs,
  offers,
}: Pick<Situation, 'curriculum' | 'standings' | 'runs' | 'offers'>): Next => {
  const open = openSteps(path, standings);
  const played = (scenario: string): number => runs.filter((run) => run.scenario === scenario).length;
  const opens = ({ id }: Brief): number =>
    open.filter((step) => (practice[id]?.[step.id] ?? 0) >= NEXT.teaches).length;
  for (const { id: concept } of open) {
    const places = placesFor(concept, practice, offers).filter(
      ({ id, share }) => share >= NEXT.teaches && played(id) < NEXT.enough,
    );
    const shortest = places.filter(({ minutes }) => minutes === places[0]?.minutes);
    // Among equally long ones somewhere new, and where most of what is open comes up.
    const [best] = [...shortest].sort((a, b) => played(a.id) - played(b.id) || opens(b) - opens(a));
    if (best) return { kind: 'scene', scenario: best.id, concept };
  }
  return { kind: 'nothing' };
};

/** The one thing to do now. */
export const whatNext = (situation: Situation): Next => {
  const { standings, practised, canDrill, runs, now } = situation;
  const left = runs.find(({ finished }) => !finished);
  if (left && now - left.savedAt < NEXT.freshHours * HOUR) return { kind: 'resume', run: left.id };
  const due = dueDrills(standings, practised, canDrill, now);
  if (due.length > 0) return { kind: 'drills', due };
  if (left) return { kind: 'resume', run: left.id };
  return nextScene(situation);
};
