/** Why a month's work on the market or the shop as a whole is worth doing, or not. */
import type { Move } from '../../model/move';
import { EVERYBODY, SPENDING, type Mail, type Segment, type Tier } from '../../model/trade';
import { CONCEPT_OF_STUDY, CONCEPT_OF_WAY } from '../../rules/criteria';
import {
  FORM_EFFECT,
  LOOKERS,
  MAIL,
  PACKING,
  PROGRAMME,
  RETURNS_EFFECT,
  SURVEY,
} from '../../rules/keeping/parameters';
import { rulesOf } from '../../rules/keeping/programme';
import { AIM, AWARENESS, COST, CROWD, GROWTH_TERMS, MARKET, PROMOTION, STRAIN } from '../../rules/parameters';
import type { View } from '../../rules/view';
import { ENOUGH, weakest } from '../bots/textbook-shop';
import {
  flawOf,
  isHurt,
  isKept,
  isStanding,
  isUnthanked,
  keptIn,
  monthsLeft,
  waitingIn,
  caredNow,
} from './month-sight';
import { because, fileOf, orNone, type Reasons } from './reason';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

/** Half-weeks that the least piece of work takes. */
const LEAST = 0.5;
/** From so many strangers on there is enough to do. */
const MANY = 3;
/** Months that training or goodwill need to be felt. */
const PAYS = { training: 2, goodwill: 3 } as const;

const strained = ({ used }: View, { way }: Of<'find'>): boolean =>
  way === 'network' && (used.network ?? 0) >= STRAIN.network - 1;

function* findFor(view: View, move: Of<'find'>): Reasons {
  const n = waitingIn(view).length;
  if (strained(view, move) || monthsLeft(view) < 1) return;
  const concept = CONCEPT_OF_WAY[move.way];
  if (n < MANY) yield because(n === 0 ? 'find-none' : 'find-few', { way: move.way, n }, concept);
  if (view.used[move.way] === undefined) yield because('find-way', { way: move.way }, concept);
}

function* findAgainst(view: View, move: Of<'find'>): Reasons {
  if (strained(view, move)) yield because('find-strained', { n: view.used.network ?? 0 });
  const n = waitingIn(view).length;
  if (monthsLeft(view) < 1) yield because('find-late', { way: move.way });
  if (n >= MANY) yield because('find-enough', { way: move.way, n });
}

/** Trial days, cards and records tell of those one is about to call on; a study of the rivals tells who holds whom. */
function* researchAgainst(view: View, { method }: Of<'research'>): Reasons {
  if (monthsLeft(view) < 1) yield because('research-late', { research: method });
  if (waitingIn(view).length > 0) return;
  if (method === 'competitors') yield because('research-rivals-idle', { yuan: COST[method] });
  else yield because('research-idle', { research: method });
}

const recent = ({ office, month }: View, means: string, months: number): boolean =>
  office.campaigns.some((run) => run.means === means && month - run.month < months);

function* campaignFor(view: View, { means, to }: Of<'campaign'>): Reasons {
  const { office } = view;
  const waiting = waitingIn(view).length;
  if (means === 'crowd' && office.custom >= CROWD.custom && waiting > 0)
    yield because('campaign-crowd', { n: office.custom });
  const heard = !keptIn(view).some(isHurt);
  if (means === 'public-relations' && heard && monthsLeft(view) >= PAYS.goodwill)
    yield because('campaign-goodwill', { n: office.custom });
  if (monthsLeft(view) < 1) return;
  const aimed = to !== EVERYBODY;
  const share = Math.round(office.awareness * 100);
  if (aimed && (office.showing[to] ?? 0) >= AIM.files)
    yield because('campaign-aimed', { campaign: means, trait: to, n: office.showing[to] ?? 0 });
  if (means === 'advertising' && !aimed && office.awareness < AWARENESS.from)
    yield because(orNone('campaign-known', share), { share });
  if (means === 'promotion' && !aimed && !recent(view, means, PROMOTION.within))
    yield because('campaign-now', {});
}

function* campaignAgainst(view: View, { means, to }: Of<'campaign'>): Reasons {
  const { office } = view;
  const hurt = keptIn(view).find(isHurt);
  if (means === 'public-relations' && hurt) yield because('campaign-hurt', { account: hurt.id });
  if (means === 'crowd' && office.custom < CROWD.custom)
    yield because('campaign-staged', { n: office.custom, of: CROWD.custom });
  if (means === 'promotion' && recent(view, means, PROMOTION.within)) yield because('campaign-habit', {});
  const n = office.showing[to] ?? 0;
  if (to !== EVERYBODY && n < AIM.files)
    yield because(orNone('campaign-astray', n), { trait: to, n, of: AIM.files });
}

/** Forms that suit whom they go to; what is right for one in a hundred suits nobody. */
const MAIL_SUITS: Readonly<Record<Mail, readonly Segment[]>> = {
  thanks: ['new'],
  accessories: ['new', 'regular'],
  chosen: ['new', 'regular', 'quiet'],
  code: [],
  'top-four': [],
};

/** Letters of this month that some of these have had already; whoever is in one segment is in no other. */
const mailedAlready = ({ keeping, month }: View, to: Segment): number =>
  keeping.mails.filter((mail) => mail.month === month && (mail.to === to || [mail.to, to].includes('all')))
    .length;

function* mailFor(view: View, { form, to }: Of<'mail'>): Reasons {
  if (mailedAlready(view, to) > 0) return;
  if (MAIL_SUITS[form].includes(to)) yield because('mail-fits', { mail: form, segment: to });
}

function* mailAgainst(view: View, { form, to }: Of<'mail'>): Reasons {
  const n = mailedAlready(view, to);
  // It is fined, which is worse than to be a nuisance.
  if (to === 'all') yield because('mail-all', { mail: form });
  if (n > 0) yield because('mail-again', { segment: to, n });
  const { crowd, month } = view;
  const fresh = keptIn(view).some(({ customer: { orders, since } }) => orders <= 1 || month - since <= 1);
  if (to === 'new' && !fresh && (crowd?.members ?? 0) === 0)
    yield because('mail-nobody', { mail: form, segment: to, yuan: MAIL.cost });
  else if (!MAIL_SUITS[form].includes(to)) yield because('mail-misfit', { mail: form, segment: to });
}

/** What an activity adds to the programme: the first rule of thumb that it meets with it and not without it. */
function* activityFor({ keeping }: View, { activity }: Of<'activity'>): Reasons {
  if (keeping.activities.includes(activity)) return;
  const activities = [...keeping.activities, activity];
  const [before, after] = [rulesOf(keeping), rulesOf({ ...keeping, activities })];
  const adds = (['both', 'daily', 'data', 'purchase', 'reach', 'enough'] as const).find(
    (rule) => after[rule] && !before[rule],
  );
  const spends = SPENDING.some((one) => one === activity);
  if (adds === 'both') yield because(spends ? 'activity-spend' : 'activity-earn', { activity });
  else if (adds) yield because(`activity-${adds}`, { activity, n: activities.length });
}

/** Nobody complains, neither of those known by name nor of the crowd. */
const isQuiet = (view: View): boolean =>
  !keptIn(view).some(isStanding) && (view.crowd?.complaints ?? 0) === 0;

/** What is trained for talks is of use with somebody to call on, what is trained for complaints while there are any. */
function* trainAgainst(view: View, { quality }: Of<'train'>): Reasons {
  const given = { quality, yuan: COST.train };
  const calls = view.accounts.some(
    (file) =>
      ['lead', 'qualified', 'nurtured'].includes(file.stage) && !file.customer && flawOf(file) === null,
  );
  if ((quality === 'speech' || quality === 'steadiness') && !calls) yield because('train-no-calls', given);
  if (quality === 'reaction' && isQuiet(view)) yield because('train-quiet', given);
}

const formSuits = { key: 'alliance', ordinary: 'service', small: 'transaction' } as const;

function* deskFor(view: View, { effort }: Of<'desk'>, side: 'for' | 'against'): Reasons {
  const { crowd } = view;
  if (!crowd) return;
  const n = crowd.complaints;
  const open = crowd.desk.filter((go) => go.effort <= view.effort);
  const enough = open.find(({ answers }) => answers >= n) ?? open.at(-1);
  const answers = crowd.desk.find((go) => go.effort === effort)?.answers ?? 0;
  if (!enough || (side === 'for') !== (enough.effort === effort && n > 0)) return;
  if (side === 'for')
    yield answers < n
      ? because('desk-answers', { n, of: answers })
      : because('desk-all', { n, of: Math.round(LOOKERS.review * n) });
  else yield because(effort > enough.effort || n === 0 ? 'desk-long' : 'desk-short', { n, of: answers });
}

/** Checking parcels pays by itself where half of what came back last month was worth more than it costs. */
function* packingFor({ keeping, crowd }: View): Reasons {
  if (keeping.packing || keeping.returns === 'none') return;
  const { back } = RETURNS_EFFECT[keeping.returns];
  const yuan = back * (crowd?.months.at(-1)?.turnover ?? 0);
  if (yuan * (1 - PACKING.share) > PACKING.monthly)
    yield because('packing-pays', { yuan, share: Math.round(1000 * back) / 10, n: PACKING.monthly });
  else yield because('packing-check', { yuan: PACKING.monthly });
}

/** Graded by what they bring: most plainly needed where some have cost more than they brought. */
function* gradeFor({ crowd }: View, { by }: Of<'grade'>): Reasons {
  if (by !== 'profit') return;
  const { n, sum } = crowd?.losing ?? { n: 0, sum: 0 };
  yield because(n > 0 ? 'grade-losing' : 'grade-profit', { grading: by, n, yuan: Math.abs(sum) });
}

/** Customers of the crowd in a tier, and all customers in it. */
const manyIn = (view: View, tier: Tier): number => view.crowd?.tiers.find(({ id }) => id === tier)?.n ?? 0;
const inTier = (view: View, tier: Tier): number =>
  manyIn(view, tier) + keptIn(view).filter(({ customer }) => customer.tier === tier).length;

function* formFor(view: View, { tier, as }: Of<'form'>): Reasons {
  const n = inTier(view, tier);
  if (formSuits[tier] === as) yield because('form-fits', { tier, form: as });
  else if (as === 'alliance' && n > 0)
    yield because('form-binds', { tier, form: as, n, yuan: FORM_EFFECT.alliance.monthly });
}

function* formAgainst(view: View, { tier, as }: Of<'form'>): Reasons {
  const n = inTier(view, tier);
  if (tier === 'ordinary' && as === 'alliance' && manyIn(view, tier) > 0)
    yield because('form-many', { tier, form: as, n });
  if (tier === 'key' && as === 'alliance' && n > 0 && monthsLeft(view) < PAYS.goodwill)
    yield because('form-short', {
      tier,
      form: as,
      n,
      of: monthsLeft(view),
      yuan: FORM_EFFECT.alliance.monthly,
    });
  if ((tier === 'key' && as === 'transaction') || (tier === 'small' && as === 'alliance'))
    yield because('form-off', { tier, form: as });
  if (n === 0) yield because('form-nobody', { tier, form: as });
}

/** What is learnt of somebody is for a visit: in the last month it mostly comes too late, and there has to be one. */
function* learnAgainst(view: View, { account }: Of<'study'>): Reasons {
  const file = fileOf(view, account);
  if (!file || isKept(file)) return;
  if (monthsLeft(view) < 1) yield because('study-late', { account });
  else if (file.stage === 'nurtured' || file.stage === 'dropped') yield because('study-idle', { account });
}

/** Whoever has never been met hardly comes to an order in the last month. */
function* pursueAgainst(view: View, { account, as }: Of<'select'>): Reasons {
  const file = fileOf(view, account);
  if (as === 'qualified' && monthsLeft(view) < 1 && file?.visits.length === 0)
    yield because('select-late', { account });
}

/** New ways to people are of little use while those one has found have not been met. */
function* invitingAgainst({ accounts }: View, move: Of<'invest'>): Reasons {
  if (move.in !== 'market' && move.in !== 'channel') return;
  const n = accounts.filter(
    (file) => !file.customer && !file.post && file.visits.length === 0 && flawOf(file) === null,
  ).length;
  if (n > 0) yield because('invest-unmet', { growth: move.in, n, yuan: GROWTH_TERMS[move.in].cost });
}

/** A market is taught only where it has something to learn. */
const isTaught = ({ office }: View, move: Of<'invest'>): boolean =>
  move.in !== 'education' || MARKET[office.form].bar > 0;

export function* shopFor(view: View, move: Move): Reasons {
  const { keeping } = view;
  const customers = keptIn(view).length + (view.crowd?.members ?? 0);
  const left = monthsLeft(view);
  switch (move.type) {
    case 'find':
      yield* findFor(view, move);
      return;
    case 'research':
      if (left >= 1 && waitingIn(view).length > 0)
        yield because(
          move.method === 'competitors' ? 'research-rivals' : 'research-all',
          { research: move.method, n: waitingIn(view).length },
          CONCEPT_OF_STUDY[move.method],
        );
      return;
    case 'campaign':
      yield* campaignFor(view, move);
      return;
    case 'invest': {
      const { after } = GROWTH_TERMS[move.in];
      if (isTaught(view, move) && left > after + 1)
        yield because('invest-early', { growth: move.in, n: after, of: left });
      return;
    }
    case 'train':
      if (left >= PAYS.training) yield because('train-people', { quality: move.quality, n: left });
      return;
    case 'empower':
      if (left >= PAYS.training) yield because('empower-staff', {});
      return;
    case 'survey':
      if (keeping.surveys.length === 0 && customers >= ENOUGH && left >= 1)
        yield because('survey-ask', { n: customers });
      return;
    case 'improve':
      if (weakest(view) === move.at && left >= 1) yield because('improve-weakest', { serviceGap: move.at });
      return;
    case 'mail':
      yield* mailFor(view, move);
      return;
    case 'activity':
      yield* activityFor(view, move);
      return;
    case 'reward':
      if (move.rate === 1) yield because('reward-one', { n: move.rate });
      if (move.rate === 0) yield because('reward-spares', {});
      return;
    case 'levels':
      if (customers >= ENOUGH && left >= 1) yield because('levels-open', { n: customers });
      return;
    case 'returns':
      if (move.policy === 'seven-days' && keeping.returns === 'none')
        yield because('returns-dare', { returns: move.policy });
      return;
    case 'packing':
      yield* packingFor(view);
      return;
    case 'link':
      if (customers >= ENOUGH && left >= 1) yield because('link-once', {});
      return;
    case 'form':
      yield* formFor(view, move);
      return;
    case 'grade':
      yield* gradeFor(view, move);
      return;
    case 'desk':
      yield* deskFor(view, move, 'for');
      return;
    case 'end-month':
      if (view.effort < LEAST) yield because('month-done', {});
      // Nobody complains, nobody who has just bought is unasked, no day is passed over.
      else if (
        !keptIn(view).some(isStanding) &&
        (view.crowd?.complaints ?? 0) === 0 &&
        [...endAgainst(view)].every(({ code }) => code === 'month-unspent')
      )
        yield because(
          monthsLeft(view) === 0
            ? 'month-close-last'
            : keptIn(view).length > 0
              ? 'month-close'
              : 'month-close-none',
          { n: view.effort },
        );
      return;
    case 'next-month':
      yield because('month-on', {});
      return;
    default:
  }
}

function* endAgainst(view: View): Reasons {
  const kept = keptIn(view);
  const fresh = kept.find((file) => isUnthanked(file, view.month) && file.customer.since < view.month);
  if (fresh && view.effort >= LEAST) yield because('month-unthanked', { account: fresh.id });
  const day = kept.find((file) => file.customer.moment !== null && !caredNow(file, view.month, 'personal'));
  if (day && day.customer.moment !== null && view.effort >= LEAST)
    yield because('month-moment', { account: day.id, fact: day.customer.moment });
  if (view.effort >= LEAST) yield because('month-unspent', { n: view.effort });
}

export function* shopAgainst(view: View, move: Move): Reasons {
  const { keeping } = view;
  const left = monthsLeft(view);
  switch (move.type) {
    case 'find':
      yield* findAgainst(view, move);
      return;
    case 'research':
      yield* researchAgainst(view, move);
      return;
    case 'campaign':
      yield* campaignAgainst(view, move);
      return;
    case 'invest': {
      const { after, cost } = GROWTH_TERMS[move.in];
      const given = { growth: move.in, yuan: cost };
      if (!isTaught(view, move)) yield because('invest-untaught', given);
      if (left <= after + 1) yield because('invest-late', { ...given, n: after, of: left });
      yield* invitingAgainst(view, move);
      return;
    }
    case 'train':
      if (left < PAYS.training) yield because(orNone('train-late', left), { quality: move.quality, n: left });
      else yield* trainAgainst(view, move);
      return;
    case 'empower':
      if (left < PAYS.training) yield because(orNone('empower-late', left), { n: left, yuan: COST.empower });
      else if (isQuiet(view)) yield because('empower-idle', { yuan: COST.empower });
      return;
    case 'survey': {
      const all = keptIn(view).length + (view.crowd?.members ?? 0);
      if (left < 1) yield because('keep-late', {});
      if (move.size === 'small' && all > 2 * SURVEY.small.asks)
        yield because('survey-small', { n: SURVEY.small.asks, of: all });
      return;
    }
    case 'improve':
      if (left < 1) yield because('keep-late', {});
      else if (keeping.surveys.length === 0) yield because('improve-blind', { serviceGap: move.at });
      else if (weakest(view) !== move.at)
        yield because('improve-other', { serviceGap: weakest(view) ?? move.at });
      return;
    case 'mail':
      yield* mailAgainst(view, move);
      return;
    case 'activity': {
      const { activities } = keeping;
      if (activities.includes(move.activity) && activities.length <= PROGRAMME.most)
        yield because('activity-drop', { activity: move.activity });
      if (!activities.includes(move.activity) && activities.length >= PROGRAMME.most)
        yield because('activity-many', { n: activities.length });
      return;
    }
    case 'reward':
      if (move.rate > 1) yield because('reward-high', { n: move.rate });
      if (move.rate === 0) yield because('reward-none', {});
      return;
    case 'returns':
      if (move.policy === 'none') yield because('returns-none', {});
      if (move.policy === 'covered') yield because('returns-dear', {});
      return;
    case 'packing':
      if (keeping.packing && keeping.returns !== 'none') yield because('packing-off', {});
      return;
    case 'form':
      yield* formAgainst(view, move);
      return;
    case 'study':
      yield* learnAgainst(view, move);
      return;
    case 'select':
      yield* pursueAgainst(view, move);
      return;
    case 'grade':
      if (move.by !== 'profit') yield because('grade-other', { grading: move.by });
      return;
    case 'desk':
      yield* deskFor(view, move, 'against');
      return;
    case 'end-month':
      yield* endAgainst(view);
      return;
    default:
  }
}
