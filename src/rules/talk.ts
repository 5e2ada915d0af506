/**
 * A talk: the relation with one person while one tries to win them. Small and discrete, so that it can be solved
 * exactly; how an exchange changes it stands in `exchange.ts`, what it is worth as milestones in `grades.ts`.
 */
import { MAN_FACTS, NEEDS, type ManFact, type Need } from '../model/customer';
import type { Role } from '../model/customer';
import type { Approach, Aspect, Offer, Slip } from '../model/trade';
import type { AccountData, ScenarioData } from '../scenario/schema';
import { isStrong, type Company } from './company';
import {
  ATTRACTION_FOR,
  BAR,
  OFFER_EFFECT,
  ORDER_CHANCE,
  READINESS,
  ROLE_TALK,
  TIGHT_MONEY,
  TRUST,
  UNASKED_CHANCE,
  lateChance,
  lateness,
} from './parameters';
import type { Truth } from './truth';

/** A need in the talk: named by the customer, shown a benefit after that, or shown one blind. */
const MARKS = ['voiced', 'shown', 'blind'] as const;
export type NeedMark = (typeof MARKS)[number];
/** An objection: not yet there, on the table, its true cause known, out of the way. */
type ObjectionState = 'none' | 'open' | 'known' | 'settled';
/** What has been explained: nothing, something, what this person minds most, or twice past it. */
type Told = 'nothing' | 'something' | 'the-point' | 'enough';

/** The relation with one person; it goes on over visits. Whoever plays can see all of it. */
export interface Talk {
  readonly trust: number;
  /** Communications used up over all visits, a poor word counting twice (twelve-contacts); at `until` patience is out. */
  readonly spent: number;
  readonly until: number;
  readonly told: Told;
  /** Times one has only listened, up to two; more brings nothing. */
  readonly listened: number;
  /** MAN facts on file, one bit each in the order of MAN_FACTS. */
  readonly man: number;
  /** Two bits a need in the order of NEEDS: 0 nothing, else 1 + the index in MARKS. */
  readonly marks: number;
  readonly objection: ObjectionState;
  readonly conflict: 'none' | 'open' | 'settled';
  readonly surplus: 'none' | 'open' | 'advised';
  readonly offer: Offer | null;
  readonly promises: readonly string[];
  readonly slip: Slip | null;
  /** Something has slipped at some time, mended or not. */
  readonly slipped: boolean;
  /** Exchanges since the signal first showed; null while there is none. */
  readonly signal: number | null;
  /** The order was asked for without a signal at some time (do-not-force). */
  readonly pushed: boolean;
  /** Refused orders, pushed for or asked for in time: each makes the next harder. */
  readonly refusals: number;
  /** The one who decides is there. */
  readonly decider: boolean;
  /** Still in the opening of this visit, and the approaches made in it. */
  readonly greeting: boolean;
  readonly openings: readonly Approach[];
  /** The approach the first opening is judged by: the best one tried. */
  readonly openedBy: Approach | null;
  readonly ending: 'won' | 'thinking' | 'left' | 'tired' | 'lost' | null;

  /** Milestones fixed on the way, as shares 0–1; null while they are open. See `grades.ts`. */
  readonly opening: number;
  readonly manner: number | null;
  readonly clear: number | null;
  readonly probed: number | null;
  readonly answered: number;
  readonly asked: number | null;
  readonly manAsked: number | null;
  /** The chance the order had when it was asked for; luck is taken out of the score with it. */
  readonly chance: number | null;

  /** For the eye alone: exchanges made, and the aspects spoken of. */
  readonly exchanges: number;
  readonly informed: readonly Aspect[];
}

/** A relation that has not begun; `head` is trust brought along by an introducer or a good name. */
export const newTalk = (head: number): Talk => ({
  trust: TRUST.start + head,
  spent: 0,
  until: 0,
  told: 'nothing',
  listened: 0,
  man: 0,
  marks: 0,
  objection: 'none',
  conflict: 'none',
  surplus: 'none',
  offer: null,
  promises: [],
  slip: null,
  slipped: false,
  signal: null,
  pushed: false,
  refusals: 0,
  decider: false,
  greeting: false,
  openings: [],
  openedBy: null,
  ending: null,
  opening: 0,
  manner: null,
  clear: null,
  probed: null,
  answered: 0,
  asked: null,
  manAsked: null,
  chance: null,
  exchanges: 0,
  informed: [],
});

/** What a talk is held against: the person, our company, and what both bring along. Fixed for a visit. */
export interface Scene {
  readonly data: ScenarioData;
  readonly company: Company;
  readonly account: AccountData;
  readonly truth: Truth;
  /** Weights 0–3 in the order of NEEDS. */
  readonly weights: readonly number[];
  /** The part this person plays in an organisation's purchase; null for somebody who buys for themselves. */
  readonly role: Role | null;
  /** Readiness at which the signal shows. */
  readonly bar: number;
  /** Clues on file when the visit began. */
  readonly known: readonly string[];
  readonly introduced: boolean;
  readonly letter: boolean;
  readonly cash: number;
  /** Points of perceived risk that our policy of taking goods back takes off (returns-policy). */
  readonly eased: number;
  /** The talk on coming in, before the first word. */
  readonly arrived: Talk;
}

/** 0 nothing, 1 voiced, 2 shown, 3 blind; `need` is an index into NEEDS. */
export const markAt = (marks: number, need: number): number => (marks >> (2 * need)) & 3;
export const withMark = (marks: number, need: number, mark: number): number =>
  (marks & ~(3 << (2 * need))) | (mark << (2 * need));

/** The marks by name, for screens. */
export const marksOf = (marks: number): Readonly<Partial<Record<Need, NeedMark>>> => {
  const named: Partial<Record<Need, NeedMark>> = {};
  for (let i = 0; i < NEEDS.length; i++) {
    const need = NEEDS[i];
    const mark = MARKS[markAt(marks, i) - 1];
    if (need && mark) named[need] = mark;
  }
  return named;
};

export const weightsOf = (truth: Truth): readonly number[] => NEEDS.map((need) => truth.weights[need] ?? 0);

export const manBit = (fact: ManFact): number => 1 << MAN_FACTS.indexOf(fact);
export const knowsMan = (talk: Talk, fact: ManFact): boolean => (talk.man & manBit(fact)) !== 0;
/** How many of the three are known, 0–1. */
export const manShare = (talk: Talk): number =>
  MAN_FACTS.filter((fact) => knowsMan(talk, fact)).length / MAN_FACTS.length;

/** A promise that our service cannot keep. */
export const isEmptyPromise = (scene: Pick<Scene, 'data' | 'company'>, promise: string): boolean => {
  const from = scene.data.promises.find((p) => p.id === promise)?.keptFrom ?? 'never';
  return from === 'never' || !scene.company.keeps.includes(from);
};

/** Points of perceived risk that offer and sound promises have taken off (commitment-insures). */
export const riskEased = (talk: Talk, scene: Scene): number => {
  const byOffer = talk.offer === null ? 0 : OFFER_EFFECT[talk.offer].risk;
  const sound = talk.promises.some((promise) => !isEmptyPromise(scene, promise));
  return Math.min(scene.truth.risk, byOffer + scene.eased + (sound ? READINESS.promiseEases : 0));
};

/** The motive behind, shown a benefit after it came out, on top of what the thing is to do (need-scenes). */
export const isMotiveMet = (talk: Talk, silent: Need | null): boolean =>
  silent !== null && isAmong(shownOf(talk.marks), NEEDS.indexOf(silent));

/** The needs shown after they were voiced, as their places in `marks`. */
const shownOf = (marks: number): number => (marks >> 1) & ~marks & EVERY_NEED;
const EVERY_NEED = NEEDS.reduce((bits, _, i) => bits | (1 << (2 * i)), 0);
/** One of several. */
const isAmong = (bits: number, i: number): boolean => (bits & (1 << (2 * i))) !== 0 && bits !== 1 << (2 * i);

/** Points of the benefits shown: a voiced need counts double (show-benefit), and our strong points carry further. */
export const benefitPoints = (talk: Talk, scene: Scene): number => {
  if (talk.marks === 0) return 0;
  let points = 0;
  for (let i = 0; i < NEEDS.length; i++) {
    const mark = markAt(talk.marks, i);
    if (mark < 2) continue;
    const weight = scene.weights[i] ?? 0;
    points += weight * (mark === 2 ? READINESS.voiced : READINESS.blind);
    const need = NEEDS[i];
    if (mark === 2 && need && isStrong(scene.company.sheet, ATTRACTION_FOR[need])) points += READINESS.strong;
  }
  return points + (isMotiveMet(talk, scene.truth.silent) ? READINESS.motive : 0);
};

const spokenPoints = (talk: Talk, scene: Scene): number => {
  const role = scene.role === null ? null : ROLE_TALK[scene.role];
  const speaks =
    talk.offer !== null &&
    scene.data.offers.find((o) => o.id === talk.offer)?.speaks === scene.truth.sensitivity;
  const offer = talk.offer === null ? 0 : speaks ? READINESS.offerMatch : READINESS.offerPlain;
  const served = talk.offer !== null && role?.offers.includes(talk.offer) ? role.offerPoints : 0;
  const promises =
    talk.promises.length === 0 ? 0 : READINESS.promise + (talk.promises.length - 1) * READINESS.secondPromise;
  const told =
    talk.told === 'nothing'
      ? 0
      : READINESS.clarity + (talk.told === 'the-point' ? (role?.factPoints ?? 0) : 0);
  // Who asks for proof and gets it is nearer than before the doubt was raised.
  const proved = talk.objection === 'settled' ? (role?.proof ?? 0) : 0;
  return offer + served + promises + told + proved;
};

/** What draws and what holds back, in points; the signal shows when it reaches the bar. */
export const readiness = (talk: Talk, scene: Scene): number =>
  spokenPoints(talk, scene) +
  benefitPoints(talk, scene) +
  talk.trust * (scene.role === null ? 1 : ROLE_TALK[scene.role].trust) -
  (scene.truth.risk - riskEased(talk, scene)) +
  (talk.objection === 'open' || talk.objection === 'known' ? READINESS.openObjection : 0) +
  (talk.conflict === 'open' ? READINESS.conflict : 0) +
  (talk.slip ? READINESS.slip : 0) -
  lateness(talk.spent);

const barNow = (talk: Talk, scene: Scene): number => scene.bar + BAR.refused * talk.refusals;

/** Interest 0–10 as one reads it in a face: whole steps of readiness on the way to the bar. */
export const interest = (talk: Talk, scene: Scene): number =>
  Math.max(0, Math.min(10, Math.round((10 * readiness(talk, scene)) / barNow(talk, scene))));

/** Ready to buy, and by what it does for them: charm alone sells nothing. */
export const isReady = (talk: Talk, scene: Scene): boolean =>
  scene.truth.need &&
  readiness(talk, scene) >= barNow(talk, scene) &&
  benefitPoints(talk, scene) >= BAR.benefitAtLeast;

export const isObjecting = (talk: Talk): boolean => talk.objection === 'open' || talk.objection === 'known';

export const shownCount = (talk: Talk): number => {
  let n = 0;
  for (let i = 0; i < NEEDS.length; i++) if (markAt(talk.marks, i) >= 2) n++;
  return n;
};

/** Somebody who lacks one of MAN cannot say yes, however it is asked (man). */
export const canOrder = (talk: Talk, { truth }: Scene): boolean =>
  truth.need && truth.money !== 'none' && (truth.authority === 'self' || talk.decider);

/** The order's chance if it were asked for now (0–1). */
export const orderChance = (talk: Talk, scene: Scene): number => {
  if (!canOrder(talk, scene)) return 0;
  if (talk.signal === null) return UNASKED_CHANCE;
  const eased = talk.offer !== null && OFFER_EFFECT[talk.offer].money;
  return (
    (ORDER_CHANCE[Math.min(talk.signal, ORDER_CHANCE.length - 1)] ?? 0) *
    lateChance(talk.spent) *
    (scene.truth.money === 'tight' && !eased ? TIGHT_MONEY : 1)
  );
};
