/** The words a script needs beyond those of the run: cast, entrances, tones, what a narrator says. Templates as in the phrase book. */
import type { Need, Sensitivity } from '../../model/customer';
import type { MoveType } from '../../model/move';
import type { Reply } from '../../model/reply';
import type { Distribution, PriceStrategy, ServicePolicy, Way } from '../../model/trade';

type Variants = readonly string[];
/** What a meter does to a face: trust up by two or more, up, down; interest up by much, down. */
export type Sway = 'trust-leaps' | 'trust-grows' | 'trust-falls' | 'interest-grows' | 'interest-falls';
export type TitleKind =
  | 'opening'
  | 'first-order'
  | 'hidden'
  | 'invited'
  | 'again'
  | 'met'
  | 'refused'
  | 'parked'
  | 'stormed'
  | 'parted'
  | 'complaint'
  | 'mended'
  | 'finale'
  | 'before'
  | 'after';

type Exits = Readonly<Record<'won' | 'friendly' | 'cool' | 'stormed' | 'kept', Variants>>;

export interface PlayWords {
  readonly cast: {
    readonly narrator: string;
    readonly narratorNote: string;
    readonly keeper: string;
    readonly keeperNote: string;
    readonly clerks: readonly [string, string];
    readonly clerkNotes: readonly [string, string];
    /** Alone with the customer in a scene. */
    readonly clerkAlone: string;
    readonly keeperOfScene: string;
    readonly customerNote: string;
    readonly needs: string;
    readonly secret: string;
    readonly temperament: Readonly<Record<'proud' | 'cautious' | 'warm' | 'brisk' | 'expert', string>>;
  };
  readonly titles: Readonly<Record<TitleKind, string | Variants>>;
  readonly place: {
    readonly shop: string;
    readonly theirs: string;
    /** Before a talk at theirs. */
    readonly way: string;
    /** Found in the first words of somebody who receives us at theirs. */
    readonly receives: RegExp;
  };
  readonly when: string;
  /** The first to the fourth week of a month. */
  readonly weeks: readonly string[];
  /** Small numbers as one says them, from nothing. */
  readonly counts: readonly string[];
  /** A word of somebody else as it stands in a sentence. */
  readonly quoted: string;
  readonly stage: {
    readonly bare: string;
    readonly prologue: string;
    readonly before: string;
    readonly beforeOut: string;
    readonly comes: string;
    readonly comesAgain: string;
    readonly weEnter: string;
    readonly decider: string;
    readonly deciderNods: string;
    readonly finale: string;
    readonly parade: string;
    readonly after: string;
    readonly curtain: string;
    /** How a scene ends, by what was said last: they go, or, at theirs, we do. */
    readonly exits: Exits;
    readonly exitsOut: Exits;
  };
  readonly opening: {
    readonly narrator: string;
    readonly whom: string;
    readonly targets: string;
    readonly what: string;
    readonly product: string;
    readonly why: string;
    readonly strategy: string;
    readonly where: string;
    readonly ways: string;
    readonly oneWay: string;
    readonly noWays: string;
    readonly ready: string;
  };
  readonly position: Readonly<Record<Sensitivity, string>>;
  readonly price: Readonly<Record<PriceStrategy, string>>;
  readonly distribution: Readonly<Record<Distribution, string>>;
  readonly service: Readonly<Record<ServicePolicy, string>>;
  readonly way: Readonly<Record<Way, string>>;
  readonly before: { readonly advice: string; readonly answer: string };
  readonly bridge: {
    /** What the street looks like, January first. */
    readonly months: readonly string[];
    readonly soon: string;
    readonly ordered: string;
    readonly again: string;
    readonly left: string;
    readonly slighted: string;
    readonly rival: string;
    readonly introduced: string;
    readonly back: string;
    readonly meetsLost: string;
    readonly meetsHurt: string;
    readonly stop: string;
    readonly and: string;
  };
  /** How one came upon somebody, by the way they were found. */
  readonly found: Readonly<Record<Way, Variants>>;
  /** What a seller says of something that was told at length before. */
  readonly benefitAgain: string;
  /** A question for each need, for when the seller's own has been heard before. */
  readonly questions: Readonly<Record<Need, string>>;
  /** What a narrator throws in when something has just turned. */
  readonly aside: Readonly<Partial<Record<Reply, Variants>>>;
  readonly finale: {
    readonly narrator: string;
    readonly nobody: string;
    readonly ask: string;
    readonly askOfScene: string;
    readonly well: string;
    readonly wellNone: string;
    readonly otherwise: string;
    readonly otherwiseNone: string;
    readonly close: string;
    readonly last: string;
  };
  /** How a customer says it, by what is said. These are always shown. */
  readonly strong: Readonly<Partial<Record<Reply, Variants>>>;
  /** The same where no meter moved much. */
  readonly mild: Readonly<Partial<Record<Reply, Variants>>>;
  readonly sway: Readonly<Record<Sway, Variants>>;
  /** What a seller does while saying it. */
  readonly seller: Readonly<Partial<Record<MoveType, Variants>>>;
}
