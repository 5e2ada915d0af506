/**
 * What a learner sees: the run without its secrets. Screens and bots are given this and nothing else;
 * a hidden fact appears here only once a clue has brought it to light.
 */
import type { Cause, Need, ObjectionType, Sensitivity } from '../model/customer';
import type { AccountId } from '../model/move';
import { once } from '../model/once';
import { Reading } from '../model/reading';
import {
  SERVICE_POLICIES,
  type Aspect,
  type FindWay,
  type Level,
  type Matter,
  type Offer,
  type Redress,
  type Research,
  type ServicePolicy,
  type Slip,
  type Tool,
} from '../model/trade';
import { isEncounter, type ScenarioData } from '../scenario/schema';
import type { Company, Draft } from './company';
import { accountOf, historyOf, type Game, type Happening, type Keeping, type MonthResult } from './game';
import { gameOf, placeOf, talkStateOf, type Place, type Play } from './play';
import { surveyOf, type Survey } from './survey';
import { sceneOf } from './scene';
import { costOf, type Recovery } from './recovery/recovery';
import { meetingOf } from './recovery/meeting';
import { interest, marksOf, type NeedMark, type Talk } from './talk';
import { accountViews, type AccountView } from './view-account';
import { crowdView, type CrowdView } from './view-crowd';
import { officeView, type OfficeView } from './view-office';

export type { CrowdView } from './view-crowd';
export type { AccountView, CustomerView, Known } from './view-account';
export { manSheet } from './view-account';

/** The talk as it stands: what one hears, sees and remembers. Interest 0–10, trust 0–8, patience 0–1 of its start. */
export interface TalkView {
  readonly account: AccountId;
  readonly state: string;
  readonly trust: number;
  readonly interest: number;
  readonly patience: number;
  readonly exchanges: number;
  readonly clarity: boolean;
  readonly needs: Readonly<Partial<Record<Need, NeedMark>>>;
  readonly objection: 'none' | 'open' | 'known' | 'settled';
  readonly says: ObjectionType | null;
  readonly offer: Offer | null;
  readonly promises: readonly string[];
  readonly slip: Slip | null;
  readonly signal: boolean;
  readonly informed: readonly Aspect[];
  readonly openings: readonly string[];
  /** Pulled both ways, or about to take too much: what there is to weigh up, or to advise against. */
  readonly conflict: Talk['conflict'];
  readonly surplus: Talk['surplus'];
  /** The relation itself: all of it can be seen by whoever plays. */
  readonly relation: Talk;
}

/** A recovery as it stands: what it is about, what has come out, what can be given. Upset 0–6, trust 0–8, patience 0–1. */
export interface MeetingView {
  readonly account: AccountId;
  readonly matter: Matter;
  readonly state: string;
  readonly upset: number;
  readonly trust: number;
  readonly patience: number;
  readonly exchanges: number;
  /** Once they have come out; a wish of null that is known means that nothing would help. */
  readonly cause: Cause | null;
  readonly wish: Redress | null;
  /** What can be given, in yuan; `beyond` one's own limit the boss has to agree. */
  readonly redress: readonly { readonly id: Redress; readonly cost: number; readonly beyond: boolean }[];
  /** Yuan that they are worth as they are, by our books. */
  readonly worth: number;
  /** How things stand between us: all of it can be seen by whoever plays. */
  readonly recovery: Recovery;
}

export interface View {
  readonly scenario: {
    readonly id: string;
    readonly kind: 'season' | 'scene';
    /** One talk and nothing else. */
    readonly encounter: boolean;
    readonly months: number;
    readonly startMonth: number;
  };
  readonly place: Place;
  readonly month: number;
  /** Moves taken so far. */
  readonly moves: number;
  readonly effort: number;
  readonly cash: number;
  readonly image: number;
  readonly draft: Draft;
  readonly company: {
    readonly name: string;
    readonly price: number;
    readonly cost: number;
    readonly monthly: number;
    readonly features: readonly { readonly id: string; readonly need: Need }[];
    readonly sheet: Game['draft'] | null;
  } | null;
  /** Our own product and terms: which need a feature serves, whom an offer speaks to, which promise we can keep. */
  readonly features: readonly { readonly id: string; readonly level: Level; readonly need: Need }[];
  readonly offers: readonly { readonly id: Offer; readonly speaks: Sensitivity }[];
  readonly promises: readonly { readonly id: string; readonly keepable: boolean }[];
  readonly founding: { readonly points: number; readonly targets: number } | null;
  readonly survey: Survey;
  readonly studied: readonly Research[];
  readonly used: Readonly<Partial<Record<FindWay, number>>>;
  readonly researched: Readonly<Partial<Record<Research, number>>>;
  readonly office: OfficeView;
  /** How the shop as a whole keeps its customers, with what surveys have answered; and the tools there are for it. */
  readonly keeping: Keeping;
  readonly tools: readonly Tool[];
  /** The many beside those known by name; null where there are none. */
  readonly crowd: CrowdView | null;
  readonly accounts: readonly AccountView[];
  readonly talk: TalkView | null;
  readonly meeting: MeetingView | null;
  readonly breach: boolean;
  readonly months: readonly MonthResult[];
  readonly log: readonly Happening[];
}

const talkView = (play: Play, game: Game): TalkView | null => {
  const id = game.visiting;
  if (id === null) return null;
  const { talk } = accountOf(game, id);
  const scene = sceneOf(game, id);
  const objecting = talk.objection !== 'none';
  return {
    account: id,
    state: talkStateOf(play) ?? 'opening',
    trust: talk.trust,
    interest: interest(talk, scene),
    patience: Math.max(0, (talk.until - talk.spent) / scene.truth.patience),
    exchanges: talk.exchanges,
    clarity: talk.told !== 'nothing',
    needs: marksOf(talk.marks),
    objection: talk.objection,
    says: objecting ? (scene.truth.objection?.says ?? null) : null,
    offer: talk.offer,
    promises: talk.promises,
    slip: talk.slip,
    signal: talk.signal !== null,
    informed: talk.informed,
    openings: talk.openings,
    conflict: talk.conflict,
    surplus: talk.surplus,
    relation: talk,
  };
};

const meetingView = (play: Play, game: Game): MeetingView | null => {
  const meeting = meetingOf(game);
  if (!meeting) return null;
  const { of, recovery } = meeting;
  return {
    account: of.account,
    matter: of.matter,
    state: talkStateOf(play) ?? 'talking',
    upset: recovery.upset,
    trust: recovery.trust,
    patience: Math.max(0, (recovery.until - recovery.spent) / of.patience),
    exchanges: recovery.exchanges,
    cause: recovery.causeKnown ? of.cause : null,
    wish: recovery.wishKnown ? of.wish : null,
    redress: of.redress.map(({ id }) => {
      const cost = costOf(of, id);
      return { id, cost, beyond: cost > of.limit };
    }),
    worth: of.worth,
    recovery,
  };
};

/** A company is looked at at every move and seldom changes. A cache, never a state. */
const companies = new WeakMap<Company, { readonly draft: Draft; readonly seen: View['company'] }>();
const companyView = (game: Game): View['company'] => {
  const { company, draft } = game;
  if (!company) return null;
  const kept = companies.get(company);
  if (kept?.draft === draft) return kept.seen;
  const seen = readCompany(game, company);
  companies.set(company, { draft, seen });
  return seen;
};

const readCompany = (game: Game, company: Company): View['company'] => {
  const { name, price, cost, monthly, sheet } = company;
  const features = game.scenario.data.features.filter((f) => company.features.includes(f.id));
  return {
    name,
    price,
    cost,
    monthly,
    features: features.map(({ id, need }) => ({ id, need })),
    sheet: { ...game.draft, ...sheet },
  };
};

const canKeep = (game: Game, from: ServicePolicy | 'never'): boolean => {
  const policy = game.company?.sheet.service ?? game.draft.service;
  return (
    policy !== null && from !== 'never' && SERVICE_POLICIES.indexOf(policy) >= SERVICE_POLICIES.indexOf(from)
  );
};

/** What stays the same all through a run. */
const fixedOf = once(({ id, kind, begins, months, startMonth, offers, founding }: ScenarioData) => ({
  scenario: { id, kind, encounter: isEncounter({ begins, kind }), months, startMonth },
  offers: offers.map(({ id: offer, speaks }) => ({ id: offer, speaks })),
  founding: founding ? { points: founding.points, targets: founding.targets } : null,
}));

/** A view of one moment: each part is put together when it is first looked at. */
class MomentView extends Reading implements View {
  readonly #play: Play;
  readonly #game: Game;
  #company: View['company'] | undefined = undefined;
  #office: OfficeView | undefined = undefined;
  #accounts: readonly AccountView[] | undefined = undefined;
  #talk: TalkView | null | undefined = undefined;
  #meeting: MeetingView | null | undefined = undefined;
  #crowd: CrowdView | null | undefined = undefined;

  constructor(play: Play) {
    super();
    this.#play = play;
    this.#game = gameOf(play);
  }

  get scenario() {
    return fixedOf(this.#game.scenario.data).scenario;
  }

  get place() {
    return placeOf(this.#play);
  }

  get month() {
    return this.#game.month;
  }

  get moves() {
    return this.#game.index;
  }

  get effort() {
    return this.#game.effort;
  }

  get cash() {
    return this.#game.cash;
  }

  get image() {
    return this.#game.image;
  }

  get draft() {
    return this.#game.draft;
  }

  get company() {
    if (this.#company === undefined) this.#company = companyView(this.#game);
    return this.#company;
  }

  get features() {
    return this.#game.scenario.data.features;
  }

  get offers() {
    return fixedOf(this.#game.scenario.data).offers;
  }

  get promises() {
    return this.#game.scenario.data.promises.map(({ id, keptFrom }) => ({
      id,
      keepable: canKeep(this.#game, keptFrom),
    }));
  }

  get founding() {
    return fixedOf(this.#game.scenario.data).founding;
  }

  get survey() {
    return surveyOf(this.#game.scenario.data);
  }

  get studied() {
    return this.#game.studied;
  }

  get used() {
    return this.#game.used;
  }

  get researched() {
    return this.#game.researched;
  }

  get office() {
    if (this.#office === undefined) this.#office = officeView(this.#game);
    return this.#office;
  }

  get keeping() {
    return this.#game.keeping;
  }

  get tools() {
    return this.#game.scenario.data.tools;
  }

  get crowd() {
    if (this.#crowd === undefined) this.#crowd = crowdView(this.#game);
    return this.#crowd;
  }

  get accounts() {
    if (this.#accounts === undefined) this.#accounts = accountViews(this.#game);
    return this.#accounts;
  }

  get talk() {
    if (this.#talk === undefined) this.#talk = talkView(this.#play, this.#game);
    return this.#talk;
  }

  get meeting() {
    if (this.#meeting === undefined) this.#meeting = meetingView(this.#play, this.#game);
    return this.#meeting;
  }

  get breach() {
    return this.#game.breach !== null;
  }

  get months() {
    return this.#game.months;
  }

  get log() {
    return historyOf(this.#game);
  }
}

/** Everything a learner may know at this moment. */
export const viewOf = (play: Play): View => new MomentView(play);
