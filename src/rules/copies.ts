/**
 * Copies of the states that change with every move, with some fields changed. Spelled out field by field: spreading so
 * many takes ten times as long (measured with Node 20), and a season, a review and the solver make millions of them.
 */
import type { Account, Customer, Game, Happening, Moment } from './state';
import type { Recovery } from './recovery/recovery';
import type { Talk } from './talk';

type Changed<T> = { -readonly [K in keyof T]: T[K] };

const copyGame = (g: Game): Changed<Game> => ({
  scenario: g.scenario,
  seed: g.seed,
  supposed: g.supposed,
  index: g.index,
  month: g.month,
  effort: g.effort,
  cash: g.cash,
  image: g.image,
  draft: g.draft,
  company: g.company,
  studied: g.studied,
  researched: g.researched,
  awareness: g.awareness,
  campaigns: g.campaigns,
  invested: g.invested,
  portrait: g.portrait,
  used: g.used,
  accounts: g.accounts,
  visiting: g.visiting,
  scene: g.scene,
  meeting: g.meeting,
  breach: g.breach,
  keeping: g.keeping,
  crowd: g.crowd,
  marks: g.marks,
  log: g.log,
  months: g.months,
});

const copyAccount = (a: Account): Changed<Account> => ({
  id: a.id,
  stage: a.stage,
  via: a.via,
  introducer: a.introducer,
  known: a.known,
  talk: a.talk,
  course: a.course,
  visits: a.visits,
  tag: a.tag,
  met: a.met,
  learnt: a.learnt,
  channels: a.channels,
  letter: a.letter,
  stance: a.stance,
  assessed: a.assessed,
  evaded: a.evaded,
  derived: a.derived,
  aided: a.aided,
  customer: a.customer,
  meetings: a.meetings,
});

const copyCustomer = (c: Customer): Changed<Customer> => ({
  since: c.since,
  bought: c.bought,
  spent: c.spent,
  life: c.life,
  satisfaction: c.satisfaction,
  expectation: c.expectation,
  quality: c.quality,
  value: c.value,
  emotion: c.emotion,
  bond: c.bond,
  switching: c.switching,
  bundled: c.bundled,
  discount: c.discount,
  orders: c.orders,
  margin: c.margin,
  touched: c.touched,
  cared: c.cared,
  tier: c.tier,
  member: c.member,
  complaint: c.complaint,
  complained: c.complained,
  mendedInTime: c.mendedInTime,
  referred: c.referred,
  fault: c.fault,
  hurts: c.hurts,
  churn: c.churn,
  winBackTried: c.winBackTried,
  mute: c.mute,
  fair: c.fair,
});

const copyTalk = (t: Talk): Changed<Talk> => ({
  trust: t.trust,
  spent: t.spent,
  until: t.until,
  told: t.told,
  listened: t.listened,
  man: t.man,
  marks: t.marks,
  objection: t.objection,
  conflict: t.conflict,
  surplus: t.surplus,
  offer: t.offer,
  promises: t.promises,
  slip: t.slip,
  slipped: t.slipped,
  signal: t.signal,
  pushed: t.pushed,
  refusals: t.refusals,
  decider: t.decider,
  greeting: t.greeting,
  openings: t.openings,
  openedBy: t.openedBy,
  ending: t.ending,
  opening: t.opening,
  manner: t.manner,
  clear: t.clear,
  probed: t.probed,
  answered: t.answered,
  asked: t.asked,
  manAsked: t.manAsked,
  chance: t.chance,
  exchanges: t.exchanges,
  informed: t.informed,
});

const copyRecovery = (r: Recovery): Changed<Recovery> => ({
  upset: r.upset,
  trust: r.trust,
  spent: r.spent,
  until: r.until,
  heard: r.heard,
  looked: r.looked,
  causeKnown: r.causeKnown,
  wishKnown: r.wishKnown,
  owned: r.owned,
  answered: r.answered,
  cleared: r.cleared,
  redress: r.redress,
  fit: r.fit,
  assured: r.assured,
  ending: r.ending,
  first: r.first,
  traced: r.traced,
  wished: r.wished,
  chance: r.chance,
  exchanges: r.exchanges,
});

export const gameWith = (game: Game, change: Partial<Game>): Game => Object.assign(copyGame(game), change);

export const accountWith = (account: Account, change: Partial<Account>): Account =>
  Object.assign(copyAccount(account), change);

export const customerWith = (customer: Customer, change: Partial<Customer>): Customer =>
  Object.assign(copyCustomer(customer), change);

export const talkWith = (talk: Talk, change: Partial<Talk>): Talk => Object.assign(copyTalk(talk), change);

export const recoveryWith = (recovery: Recovery, change: Partial<Recovery>): Recovery =>
  Object.assign(copyRecovery(recovery), change);

/** Something that happens; its moment is added when it is entered in the log. */
export type Entry = Pick<Happening, 'account' | 'kind'> & {
  readonly [K in Exclude<keyof Happening, 'at' | 'account' | 'kind'>]?: Happening[K] | undefined;
};

/** Something that happened, with its moment. */
export const happeningAt = (at: Moment, entry: Entry): Happening => {
  const happening: Changed<Happening> = { at, account: entry.account, kind: entry.kind };
  if (entry.move) happening.move = entry.move;
  if (entry.reply) happening.reply = entry.reply;
  if (entry.need) happening.need = entry.need;
  if (entry.news) happening.news = entry.news;
  if (entry.fact !== undefined) happening.fact = entry.fact;
  if (entry.what) happening.what = entry.what;
  if (entry.numbers) happening.numbers = entry.numbers;
  if (entry.change) happening.change = entry.change;
  return happening;
};
