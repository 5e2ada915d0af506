/**
 * What a learner sees: the run without its secrets. Screens and bots are given this and nothing else;
 * a hidden fact appears here only once a clue has brought it to light.
 */
import {
  NEEDS,
  type ManFact,
  type Authority,
  type Cause,
  type Money,
  type Need,
  type NeedType,
  type Orientation,
  type Sensitivity,
  type Temperament,
  type ObjectionType,
} from '../model/customer';
import type { AccountId } from '../model/move';
import {
  SERVICE_POLICIES,
  type Aspect,
  type FindWay,
  type Level,
  type Offer,
  type Research,
  type ServicePolicy,
  type Slip,
  type Tag,
  type Tier,
  type Way,
} from '../model/trade';
import type { AccountData } from '../scenario/schema';
import type { ComplaintStage, ProspectStage } from './charts';
import type { Draft } from './company';
import {
  accountOf,
  isActive,
  truthOf,
  type Account,
  type Customer,
  type Game,
  type Happening,
  type MonthResult,
} from './game';
import { momentOf } from './keeping';
import { loyaltyKind, loyaltyOf } from './loyalty';
import { gameOf, placeOf, talkStateOf, type Place, type Play } from './play';
import { surveyOf, type Survey } from './survey';
import { sceneOf } from './scene';
import { fileView, officeView, type FileView, type OfficeView } from './view-office';
import { interest, marksOf, type NeedMark, type Talk } from './talk';

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
  readonly worth?: AccountData['worth'];
  readonly facts: readonly string[];
}

/** Signs that somebody may leave (churn-signs). */
const SIGNS = ['silent', 'cool', 'complained', 'fewer'] as const;
type Sign = (typeof SIGNS)[number];

export interface CustomerView {
  readonly since: number;
  readonly life: string;
  /** 0–1, as one sees it in the face: exact only after a follow-up. */
  readonly mood: number;
  readonly loyalty: number;
  readonly loyaltyKind: 'true' | 'inertia' | 'price';
  readonly orders: number;
  readonly margin: number;
  readonly touched: number;
  readonly tier: Tier;
  readonly complaint: ComplaintStage;
  /** What they said went wrong, while a complaint stands. */
  readonly about: Cause | null;
  readonly referred: 'no' | 'refused' | 'done';
  readonly cared: readonly string[];
  /** A fact of this person's life that falls in this month, if it is on file. */
  readonly moment: string | null;
  readonly lost: { readonly month: number; readonly tried: boolean; readonly forced: boolean } | null;
  /** Readable signs before a loss (churn-signs). */
  readonly signs: readonly Sign[];
}

export interface AccountView extends FileView {
  readonly id: AccountId;
  readonly stage: ProspectStage;
  readonly via: Way | null;
  readonly introducer: AccountId | null;
  readonly known: Known;
  readonly studied: readonly string[];
  readonly visits: readonly number[];
  readonly exchanges: number;
  readonly tag: Tag | null;
  readonly invited: boolean;
  readonly customer: CustomerView | null;
}

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

export interface View {
  readonly scenario: {
    readonly id: string;
    readonly kind: 'season' | 'scene';
    readonly months: number;
    readonly startMonth: number;
  };
  readonly place: Place;
  readonly month: number;
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
  readonly accounts: readonly AccountView[];
  readonly talk: TalkView | null;
  readonly breach: boolean;
  readonly months: readonly MonthResult[];
  readonly log: readonly Happening[];
}

const knownOf = (game: Game, account: Account): Known => {
  const truth = truthOf(game, account.id);
  const data = game.scenario.account(account.id);
  const has = (clue: string) => account.known.includes(clue);
  const weights = NEEDS.filter((need) => has(`need.${need}`)).map((need) => [need, truth.weights[need] ?? 0]);
  const after = (prefix: string) =>
    account.known.filter((clue) => clue.startsWith(prefix)).map((clue) => clue.slice(prefix.length));
  return {
    weights: Object.fromEntries(weights) as Known['weights'],
    closedAreas: after('area.') as NeedType[],
    facts: after('fact.'),
    ...(has('man.need') ? { need: truth.need } : {}),
    ...(has('man.money') ? { money: truth.money } : {}),
    ...(has('man.authority') ? { authority: truth.authority } : {}),
    ...(has('sensitivity') ? { sensitivity: truth.sensitivity } : {}),
    ...(has('orientation') ? { orientation: truth.orientation } : {}),
    ...(has('temperament') ? { temperament: truth.temperament } : {}),
    ...(has('objection') && truth.objection ? { objection: truth.objection } : {}),
    ...(has('tie') ? { tie: truth.tie } : {}),
    ...(has('worth') ? { worth: data.worth } : {}),
  };
};

/** Moods are read off a face in fifths; only this month's follow-up tells how it really is. */
const seenMood = (game: Game, customer: Customer): number =>
  customer.cared.includes(`${String(game.month)}.follow-up`)
    ? customer.satisfaction
    : Math.round(customer.satisfaction * 5) / 5;

const shows = (game: Game, customer: Customer, sign: Sign): boolean => {
  switch (sign) {
    case 'silent':
      return game.month - customer.touched >= 2;
    case 'cool':
      return customer.satisfaction < 0.45;
    case 'complained':
      return customer.complaint === 'open' || customer.complaint === 'heard';
    case 'fewer':
      return customer.life === 'declining';
  }
};

const customerView = (game: Game, account: Account): CustomerView | null => {
  const { customer } = account;
  if (!customer) return null;
  const signs = SIGNS.filter((sign) => isActive(customer) && shows(game, customer, sign));
  const moment = momentOf(game, account.id);
  return {
    since: customer.since,
    life: customer.life,
    mood: seenMood(game, customer),
    loyalty: Math.round(loyaltyOf(game, account.id, customer) * 10) / 10,
    loyaltyKind: loyaltyKind(customer),
    orders: customer.orders,
    margin: customer.margin,
    touched: customer.touched,
    tier: customer.tier,
    complaint: customer.complaint,
    about: customer.complaint === 'none' ? null : customer.fault,
    referred: customer.referred,
    cared: customer.cared,
    moment: moment !== null && account.known.includes(`fact.${moment}`) ? moment : null,
    lost: customer.churn
      ? {
          month: customer.churn.month,
          tried: customer.winBackTried,
          forced: customer.churn.kind === 'forced',
        }
      : null,
    signs,
  };
};

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

const companyView = (game: Game): View['company'] => {
  const { company } = game;
  if (!company) return null;
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

/** Everything a learner may know at this moment. */
export const viewOf = (play: Play): View => {
  const game = gameOf(play);
  const { data } = game.scenario;
  return {
    scenario: { id: data.id, kind: data.kind, months: data.months, startMonth: data.startMonth },
    place: placeOf(play),
    month: game.month,
    effort: game.effort,
    cash: game.cash,
    image: game.image,
    draft: game.draft,
    company: companyView(game),
    features: data.features,
    offers: data.offers.map(({ id, speaks }) => ({ id, speaks })),
    promises: data.promises.map(({ id, keptFrom }) => ({ id, keepable: canKeep(game, keptFrom) })),
    founding: data.founding ? { points: data.founding.points, targets: data.founding.targets } : null,
    survey: surveyOf(data),
    studied: game.studied,
    used: game.used,
    researched: game.researched,
    office: officeView(game),
    accounts: Object.values(game.accounts)
      .filter((account) => account.stage !== 'unknown')
      .map((account): AccountView => ({
        id: account.id,
        stage: account.stage,
        via: account.via,
        introducer: account.introducer,
        known: knownOf(game, account),
        studied: account.known.filter((c) => c.startsWith('studied.')).map((c) => c.slice('studied.'.length)),
        visits: account.visits,
        exchanges: account.talk.exchanges,
        tag: account.tag,
        invited: account.talk.decider,
        customer: customerView(game, account),
        ...fileView(game, account),
      })),
    talk: talkView(play, game),
    breach: game.breach !== null,
    months: game.months,
    log: game.log,
  };
};

/** The MAN sheet of a file: yes, no or not known, for each of the three. */
export const manSheet = (known: Known): Readonly<Record<ManFact, boolean | null>> => ({
  need: known.need ?? null,
  money: known.money === undefined ? null : known.money !== 'none',
  authority: known.authority === undefined ? null : known.authority === 'self',
});
