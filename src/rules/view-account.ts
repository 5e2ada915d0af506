/** What a learner sees of one account: the file, what has come to light, and the customer's face. */
import {
  type Authority,
  type Field,
  type Industry,
  type ManFact,
  type Money,
  type Need,
  type NeedType,
  type ObjectionType,
  type Orientation,
  type Role,
  type Sensitivity,
  type Temperament,
} from '../model/customer';
import type { AccountId } from '../model/move';
import type { Task } from '../model/office';
import { Reading } from '../model/reading';
import type { Channel, Help, Path, Stance, Tag, ValueKind, ValueLevel, Way } from '../model/trade';
import type { AccountData, Worth } from '../scenario/schema';
import type { ProspectStage } from './charts';
import { gameWith } from './copies';
import { staleOf } from './files';
import { truthOf, type Account, type Game } from './game';
import { headStart } from './headstart';
import { backingOf, isOrganisation, postsOf } from './organisation';
import { tasksOf } from './tasks';
import { worthIn, type Truth } from './truth';
import { customerView, type CustomerView } from './view-customer';

export type { CustomerView } from './view-customer';

/** What has come to light of an account; a missing field is not known yet. */
export interface Known {
  readonly need?: boolean;
  readonly money?: Money;
  readonly authority?: Authority;
  readonly weights: Readonly<Partial<Record<Need, number>>>;
  readonly closedAreas: readonly NeedType[];
  readonly sensitivity?: Sensitivity;
  readonly orientation?: Orientation;
  readonly temperament?: Temperament;
  readonly objection?: { readonly says: ObjectionType; readonly cause: ObjectionType };
  readonly tie?: number;
  readonly worth?: Worth;
  readonly facts: readonly string[];
}

export interface AccountView {
  readonly id: AccountId;
  readonly stage: ProspectStage;
  readonly via: Way | null;
  readonly introducer: AccountId | null;
  readonly known: Known;
  readonly studied: readonly string[];
  readonly visits: readonly number[];
  /** How likely a yes was when the order was last asked for in the talk with them, 0–1; null where it was not. */
  readonly chance: number | null;
  readonly exchanges: number;
  readonly tag: Tag | null;
  readonly invited: boolean;
  readonly customer: CustomerView | null;
  readonly traits: readonly string[];
  readonly met: number;
  readonly letter: boolean;
  readonly channels: readonly Channel[];
  /** Trust that waits at the first visit. */
  readonly headStart: number;
  readonly derived: readonly Path[];
  readonly aided: readonly Help[];
  readonly platform: boolean;
  readonly stance: Stance | null;
  readonly assessed: Readonly<Partial<Record<ValueKind, ValueLevel>>>;
  /** Clues too old to rely on: `fact.…` or `man.money`. */
  readonly stale: readonly string[];
  readonly cluster: string | null;
  readonly industry: Industry | null;
  readonly post: { readonly of: AccountId; readonly role: Role; readonly weight: number } | null;
  /** Known once somebody has looked them up, or was sent by those who know. */
  readonly hub: boolean | null;
  readonly field: Field | null;
  readonly circle: number | null;
  /** For an organisation: the say of those we know of, and the twelve tasks. */
  readonly organisation: {
    readonly known: number;
    readonly backed: number;
    readonly opposed: number;
    readonly tasks: Readonly<Record<Task, boolean>>;
  } | null;
}

/** Files are looked at far more often than they change. The clues are of one account in one run, so they tell whose truth it is. */
const known = new WeakMap<Account['known'], Known>();
const knownOf = (game: Game, account: Account): Known => {
  const kept = known.get(account.known);
  if (kept) return kept;
  const read = readKnown(game, account);
  known.set(account.known, read);
  return read;
};

type Knowing = { -readonly [K in keyof Known]: Known[K] };

/** What each of the clues without anything more to their name tells. */
const TELLS: Readonly<Record<string, (known: Knowing, truth: Truth, data: AccountData) => void>> = {
  'man.need': (known, { need }) => (known.need = need),
  'man.money': (known, { money }) => (known.money = money),
  'man.authority': (known, { authority }) => (known.authority = authority),
  sensitivity: (known, { sensitivity }) => (known.sensitivity = sensitivity),
  orientation: (known, { orientation }) => (known.orientation = orientation),
  temperament: (known, { temperament }) => (known.temperament = temperament),
  objection: (known, { objection }) => objection && (known.objection = objection),
  tie: (known, { tie }) => (known.tie = tie),
  worth: (known, truth, account) => (known.worth = worthIn(account, truth)),
};

const readKnown = (game: Game, account: Account): Known => {
  const truth = truthOf(game, account.id);
  const data = game.scenario.account(account.id);
  const weights: Partial<Record<Need, number>> = {};
  const closedAreas: NeedType[] = [];
  const facts: string[] = [];
  const known: Knowing = { weights, closedAreas, facts };
  for (const clue of account.known) {
    const tell = TELLS[clue];
    if (tell) tell(known, truth, data);
    else if (clue.startsWith('need.')) {
      const need = clue.slice('need.'.length) as Need;
      weights[need] = truth.weights[need] ?? 0;
    } else if (clue.startsWith('fact.')) facts.push(clue.slice('fact.'.length));
    else if (clue.startsWith('area.')) closedAreas.push(clue.slice('area.'.length) as NeedType);
  }
  return known;
};

const organisationView = (game: Game, id: AccountId): AccountView['organisation'] => {
  const { data } = game.scenario;
  if (!isOrganisation(data, game.scenario.account(id))) return null;
  const { backed, opposed } = backingOf(game, id);
  const known = postsOf(data, id)
    .filter((a) => game.accounts.get(a.id)?.stage !== 'unknown')
    .reduce((sum, a) => sum + (a.post?.weight ?? 0), 0);
  return { known, backed, opposed, tasks: tasksOf(game, id) };
};

/** A file as it is read: each line is worked out when it is looked at, for a screen or a bot looks at few. */
class AccountFile extends Reading implements AccountView {
  readonly #game: Game;
  readonly #account: Account;
  readonly #data: AccountData;
  #known: Known | undefined = undefined;
  #customer: CustomerView | null | undefined = undefined;
  #stale: readonly string[] | undefined = undefined;

  constructor(game: Game, account: Account) {
    super();
    this.#game = game;
    this.#account = account;
    this.#data = game.scenario.account(account.id);
  }

  get #lookedUp() {
    return this.#account.known.includes('worth');
  }

  get id() {
    return this.#account.id;
  }

  get stage() {
    return this.#account.stage;
  }

  get via() {
    return this.#account.via;
  }

  get introducer() {
    return this.#account.introducer;
  }

  get known() {
    return (this.#known ??= knownOf(this.#game, this.#account));
  }

  get studied() {
    return this.#account.known
      .filter((clue) => clue.startsWith('studied.'))
      .map((clue) => clue.slice('studied.'.length));
  }

  get visits() {
    return this.#account.visits;
  }

  get chance() {
    return this.#account.talk.chance;
  }

  get exchanges() {
    return this.#account.talk.exchanges;
  }

  get tag() {
    return this.#account.tag;
  }

  get invited() {
    return this.#account.talk.decider;
  }

  get customer() {
    if (this.#customer === undefined) this.#customer = customerView(this.#game, this.#account);
    return this.#customer;
  }

  get traits() {
    return this.#data.traits;
  }

  get met() {
    return this.#account.met;
  }

  get letter() {
    return this.#account.letter;
  }

  get channels() {
    return this.#account.channels;
  }

  get headStart() {
    // The crowd's part in it depends on the person and shows only at the door.
    return headStart(gameWith(this.#game, { campaigns: [] }), this.#account.id);
  }

  get derived() {
    return this.#account.derived;
  }

  get aided() {
    return this.#account.aided;
  }

  get platform() {
    return this.#data.platform;
  }

  get stance() {
    return this.#account.stance;
  }

  get assessed() {
    return this.#account.assessed;
  }

  get stale() {
    return (this.#stale ??= staleOf(this.#game, this.#account.id));
  }

  get cluster() {
    return this.#data.cluster ?? null;
  }

  get industry() {
    return this.#data.industry ?? null;
  }

  get post() {
    return this.#data.post ?? null;
  }

  get hub() {
    return this.#lookedUp || this.#account.via === 'influence' ? this.#data.hub : null;
  }

  get field() {
    return this.#lookedUp ? this.#data.field : null;
  }

  get circle() {
    return this.#lookedUp ? this.#data.circle : null;
  }

  get organisation() {
    return organisationView(this.#game, this.#account.id);
  }
}

/** The files one has. */
export const accountViews = (game: Game): readonly AccountView[] =>
  game.accounts.all
    .filter((account) => account.stage !== 'unknown')
    .map((account) => new AccountFile(game, account));

/** The MAN sheet of a file: yes, no or not known, for each of the three. */
export const manSheet = (known: Known): Readonly<Record<ManFact, boolean | null>> => ({
  need: known.need ?? null,
  money: known.money === undefined ? null : known.money !== 'none',
  authority: known.authority === undefined ? null : known.authority === 'self',
});
