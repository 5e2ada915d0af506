/**
 * Players for `coverage`: each does what the course says but for one thing that nobody else would do, so that what
 * comes of it is seen, too. They are no opponents.
 */
import { NEEDS, SENSITIVITIES } from '../../model/customer';
import { ATTRACTIONS, EVERYBODY, LAVISH, LEVELS, MAX_POINTS, PLAIN, VALUES } from '../../model/trade';
import { ATTRACTION_FOR } from '../../rules/parameters';
import type { AccountView, View } from '../../rules/view';
import type { Bot, Turn, Wish } from './bot';
import { vice } from './folk';
import { choose, textbook } from './textbook';
import { planMonth } from './textbook-month';
import { talk } from './textbook-talk';

function* without(wishes: Iterable<Wish>, ...types: readonly Wish['type'][]): Generator<Wish> {
  for (const wish of wishes) if (!types.includes(wish.type)) yield wish;
}

const isOpen = ({ stage }: AccountView): boolean => ['lead', 'qualified', 'nurtured'].includes(stage);

/** A lawful move of the kind the textbook would make here, but any: first which sort, then which of the sort. */
const another = ({ legal, luck }: Turn, type: 'approach' | 'offer') => {
  const sortOf = (move: (typeof legal)[number]): string | null =>
    move.type !== type
      ? null
      : move.type === 'approach' && move.on !== LAVISH
        ? move.how
        : move.type === 'offer'
          ? move.offer
          : null;
  const sorts = [...new Set(legal.flatMap((move) => sortOf(move) ?? []))];
  const at = luck * sorts.length;
  const some = legal.filter((move) => sortOf(move) === sorts[Math.floor(at)]);
  return some[Math.floor((at % 1) * some.length)];
};

/** Sends letters ahead, and tries every way to open and every offer on whoever comes next. */
const experimenter: Bot = (turn) => {
  const move = textbook(turn);
  if (move.type === 'visit') return turn.find({ type: 'letter', account: move.account }) ?? move;
  if (move.type === 'approach') {
    const letter = turn.luck < 0.5 ? turn.find({ type: 'approach', how: 'letter', on: PLAIN }) : null;
    return letter ?? another(turn, 'approach') ?? move;
  }
  return move.type === 'offer' ? (another(turn, 'offer') ?? move) : move;
};

/** Cheapest in every market, vows to stay so, and treats all who came for it as key customers. */
const undercutter = vice({
  *founding(view) {
    if (view.draft.price !== 'penetration') yield { type: 'price', strategy: 'penetration' };
    yield* choose(view);
  },
  *month(view) {
    for (const { id: account, customer } of view.accounts)
      if (customer && customer.tier !== 'key') yield { type: 'tier', account, tier: 'key' };
    yield* without(planMonth(view), 'tier');
  },
  *visit(view) {
    for (const wish of talk(view)) {
      const minded = view.accounts.find(({ id }) => id === view.talk?.account)?.known.sensitivity;
      if (wish.type === 'offer')
        yield { type: 'offer', offer: minded === 'price' ? 'odd-price' : 'price-match' };
      yield wish;
    }
  },
});

/** Founds against the survey, makes what nobody asked for, and opens a trial day before there is anybody to come. */
const dreamer = vice({
  *founding({ draft, features, survey, founding }) {
    if (draft.name === null) yield { type: 'name' };
    const least = NEEDS.reduce((a, b) => (survey.needs[b] < survey.needs[a] ? b : a));
    for (const level of LEVELS) {
      const [feature] = features
        .filter((f) => f.level === level)
        .sort((a, b) => survey.needs[a.need] - survey.needs[b.need] || (a.need === least ? -1 : 1));
      if (feature && draft.levels[level] !== feature.id) yield { type: 'level', level, feature: feature.id };
    }
    const demand = (a: (typeof ATTRACTIONS)[number]): number =>
      NEEDS.filter((need) => ATTRACTION_FOR[need] === a).reduce((sum, need) => sum + survey.needs[need], 0);
    let left = founding?.points ?? 0;
    for (const attraction of [...ATTRACTIONS].sort((a, b) => demand(a) - demand(b))) {
      const points = Math.min(left, MAX_POINTS);
      left -= points;
      if ((draft.attractions[attraction] ?? 0) !== points) yield { type: 'attract', attraction, points };
    }
    const [on] = [...SENSITIVITIES].sort((a, b) => survey.sensitivities[a] - survey.sensitivities[b]);
    if (on && draft.position !== on) yield { type: 'position', on };
    if (draft.price === null) yield { type: 'price', strategy: 'penetration' };
    if (draft.distribution === null) yield { type: 'distribute', strategy: 'exclusive' };
    if (draft.service === null) yield { type: 'serve', policy: 'basic' };
    const [poor] = Object.entries(survey.traits).sort(([, a], [, b]) => a.promising - b.promising);
    if (poor && !draft.targets.includes(poor[0])) yield { type: 'target', trait: poor[0] };
    yield { type: 'open' };
  },
  *month(view) {
    if (view.accounts.length === 0) yield { type: 'research', method: 'centre' };
    yield* planMonth(view);
  },
});

/** Promises whatever wins the order, saves on service, and does not come back. */
const promiser = vice({
  *founding(view) {
    if (view.draft.service !== 'basic') yield { type: 'serve', policy: 'basic' };
    yield* choose(view);
  },
  *month(view) {
    // New ones are always in sight, whatever becomes of those who are here.
    if (view.month > 2) yield { type: 'campaign', means: 'promotion', to: EVERYBODY };
    const later = [
      'complaint',
      'care',
      'referral',
      'win-back',
      'study',
      'research',
      'stance',
      'tier',
    ] as const;
    yield* without(planMonth(view), ...later, 'tag', 'assess', 'campaign');
  },
  *visit(view) {
    if (view.talk && view.talk.state !== 'opening')
      for (const { id: promise } of view.promises) yield { type: 'promise', promise };
    yield* talk(view);
  },
});

/** Asks before anything else, whoever it is, and leaves it at that. */
const questioner = vice({
  *visit(view) {
    if (view.talk?.openings.length === 0) yield { type: 'approach', how: 'question', on: PLAIN };
    yield* without(talk(view), 'approach');
  },
});

/** Everybody is the king: the same for all, whoever they are. */
const host = vice({
  *month(view) {
    for (const file of view.accounts) {
      const { id: account, customer, assessed, tag, studied } = file;
      if (customer && customer.tier !== 'key') yield { type: 'tier', account, tier: 'key' };
      if (tag !== 'price') yield { type: 'tag', account, tag: 'price' };
      if (customer) yield { type: 'care', account, act: 'personal' };
      if (!isOpen(file)) continue;
      if (file.stage !== 'qualified') yield { type: 'select', account, as: 'qualified' };
      if (!studied.includes('desk')) yield { type: 'study', account, method: 'desk' };
      for (const value of VALUES)
        if (assessed[value] !== 2) yield { type: 'assess', account, value, level: 2 };
      yield { type: 'visit', account };
    }
    yield* without(planMonth(view), 'tier', 'tag', 'care', 'select', 'assess', 'study');
  },
  *visit(view) {
    yield* without(talk(view), 'listen');
  },
});

const DOORS_FIRST = ['canvassing', 'phone', 'online', 'helper', 'conquest', 'influence', 'network', 'lookup'];

/** Out to the doors first, friends and records last; everybody is seen at once, nobody listened to. */
const hasty = vice({
  *month(view) {
    for (const { id: account, known, studied, visits, stage } of view.accounts) {
      if ((known.worth?.units ?? 0) >= 15 && !studied.includes('interview'))
        yield { type: 'study', account, method: 'interview' };
      if (stage === 'lead' && visits.length === 0) yield { type: 'visit', account };
    }
    if (view.month === 1) yield { type: 'campaign', means: 'advertising', to: EVERYBODY };
    for (const way of DOORS_FIRST) yield { type: 'find', way };
    yield* planMonth(view);
  },
  *visit(view: View) {
    const t = view.talk;
    if (t?.openings.length === 0) yield { type: 'approach', how: 'introduction', on: PLAIN };
    if (t && !t.clarity) yield { type: 'inform', aspect: 'price' };
    yield { type: 'leave' };
  },
});

/** Every tool there is, and no sense of when: returns at any cost, bundles for the ill pleased, one favour to a platform, unlinked letters and calls, levels when it is too late. */
const tinkerer = vice({
  *month(view) {
    if (view.keeping.returns !== 'covered') yield { type: 'returns', policy: 'covered' };
    for (const { id: account, customer, platform, aided } of view.accounts) {
      if (!customer || customer.lost) continue;
      if (customer.mood <= 0.6 && !customer.bundled) yield { type: 'bundle', account };
      if (platform && aided.length === 0) yield { type: 'aid', account, in: 'marketing' };
      for (const act of ['greeting', 'personal', 'outing'] as const)
        if (!customer.cared.includes(`${String(view.month)}.${act}`)) yield { type: 'care', account, act };
    }
    if (view.keeping.mails.every(({ month }) => month !== view.month))
      yield { type: 'mail', form: 'code', to: 'all' };
    if (view.month >= view.scenario.months - 1) yield { type: 'levels' };
    yield* without(planMonth(view), 'returns', 'packing', 'link', 'levels', 'bundle', 'aid', 'care', 'mail');
  },
});

/** Goes by the size of the order: the largest is the best, whatever it costs, and worth any study; care comes when it is late. */
const orderTaker = vice({
  *month(view) {
    for (const { id: account, known, customer, studied } of view.accounts)
      if (!customer && (known.worth?.units ?? 0) >= 15)
        for (const method of ['rival', 'operation'] as const)
          if (!studied.includes(method)) yield { type: 'study', account, method };
    const customers = view.accounts.filter(({ customer }) => customer && !customer.lost);
    const most = Math.max(0, ...customers.map(({ known }) => known.worth?.units ?? 0));
    for (const { id: account, customer, known } of customers) {
      const tier = (known.worth?.units ?? 0) >= most ? 'key' : 'small';
      if (customer && customer.tier !== tier) yield { type: 'tier', account, tier };
      if (customer?.signs.includes('fewer') && customer.touched < view.month)
        yield { type: 'care', account, act: 'greeting' };
    }
    yield* without(planMonth(view), 'tier', 'care', 'stance', 'bundle', 'mail', 'activity', 'reward');
  },
});

export const LEARNERS = [
  questioner,
  experimenter,
  undercutter,
  dreamer,
  promiser,
  host,
  hasty,
  tinkerer,
  orderTaker,
] as const;
