/** Which moves stand open: one definition, used by the machine's guards, by the lists on screen and by the bots. */
import { LOCALES } from '../model/locale';
import { MAN_FACTS, NEED_TYPES } from '../model/customer';
import type { AccountId, FaceToFaceMove, FoundingMove, Move, OfficeMove, TalkMove } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import {
  ANSWERS,
  APPROACHES,
  ASPECTS,
  ATTRACTIONS,
  CARES,
  COMPLAINT_STEPS,
  DISTRIBUTIONS,
  FIND_WAYS,
  LAVISH,
  LEVELS,
  MAX_POINTS,
  MENDS,
  NAME_MAX,
  OFFERS,
  PLAIN,
  PRICE_STRATEGIES,
  PROBES,
  REMEDIES,
  RESEARCH,
  SELECTIONS,
  SERVICE_POLICIES,
  STUDIES,
  TAGS,
  TIERS,
} from '../model/trade';
import { SENSITIVITIES } from '../model/customer';
import { canAdvance, complaintChart, lifeChart, prospectChart } from './charts';
import { finishedSheet, pointsSpent } from './company';
import { accountOf, isActive, truthOf, type Account, type Game } from './game';
import { complaintCost } from './keeping';
import { COST, EFFORT, GIFT } from './parameters';

type Verdict = RefusalCode | null;

const has = (game: Game, id: AccountId): boolean =>
  Object.hasOwn(game.accounts, id) && accountOf(game, id).stage !== 'unknown';

/** First reason against, or none. */
const first = (...reasons: readonly (RefusalCode | false)[]): Verdict =>
  reasons.find((reason): reason is RefusalCode => reason !== false) ?? null;

const onOffer = <T extends string>(list: readonly T[], value: T): RefusalCode | false =>
  list.includes(value) ? false : 'move.unknown';

const refuseFounding = (game: Game, move: FoundingMove): Verdict => {
  const { draft } = game;
  const { founding, features } = game.scenario.data;
  switch (move.type) {
    case 'name': {
      const name = move.text.trim();
      return first(
        (name.length === 0 || name.length > NAME_MAX) && 'move.unknown',
        name === draft.name && 'move.already',
      );
    }
    case 'level':
      return first(
        onOffer(LEVELS, move.level),
        !features.some((f) => f.id === move.feature && f.level === move.level) && 'move.no-such-thing',
        draft.levels[move.level] === move.feature && 'move.already',
      );
    case 'attract': {
      const others = pointsSpent(draft.attractions) - (draft.attractions[move.attraction] ?? 0);
      return first(
        onOffer(ATTRACTIONS, move.attraction),
        (!Number.isInteger(move.points) || move.points < 0 || move.points > MAX_POINTS) && 'move.unknown',
        (draft.attractions[move.attraction] ?? 0) === move.points && 'move.already',
        others + move.points > (founding?.points ?? 0) && 'move.over-limit',
      );
    }
    case 'position':
      return first(onOffer(SENSITIVITIES, move.on), draft.position === move.on && 'move.already');
    case 'price':
      return first(onOffer(PRICE_STRATEGIES, move.strategy), draft.price === move.strategy && 'move.already');
    case 'distribute':
      return first(
        onOffer(DISTRIBUTIONS, move.strategy),
        draft.distribution === move.strategy && 'move.already',
      );
    case 'serve':
      return first(onOffer(SERVICE_POLICIES, move.policy), draft.service === move.policy && 'move.already');
    case 'target':
      return first(
        !(founding?.traits ?? []).includes(move.trait) && 'move.no-such-thing',
        !draft.targets.includes(move.trait) &&
          draft.targets.length >= (founding?.targets ?? 0) &&
          'move.over-limit',
      );
    case 'open':
      return first(
        (draft.name === null || finishedSheet(game.scenario.data, draft) === null) && 'move.incomplete',
      );
  }
};

const open = (account: Account): boolean => ['lead', 'qualified', 'nurtured'].includes(account.stage);

/** Known to decide alone: there is nobody to invite. */
const decidesAlone = (game: Game, account: Account): boolean =>
  account.known.includes('man.authority') && truthOf(game, account.id).authority === 'self';

const refuseMonth = (game: Game, move: OfficeMove): Verdict => {
  const { data } = game.scenario;
  const effort = (needed: number): RefusalCode | false => game.effort < needed && 'move.no-effort';
  const money = (needed: number): RefusalCode | false => game.cash < needed && 'move.no-money';
  if (move.type === 'end-month' || move.type === 'next-month') return null;
  if (move.type === 'find') {
    if (!FIND_WAYS.includes(move.way)) return 'move.unknown';
    const terms = data.ways[move.way];
    if (!terms) return 'move.no-such-thing';
    return first(
      (game.used[move.way] ?? 0) >= terms.times && 'move.already',
      move.way === 'conquest' && !game.studied.includes('competitors') && 'move.not-ready',
      effort(terms.effort),
      money(terms.cost),
    );
  }
  if (move.type === 'research') {
    return first(
      onOffer(RESEARCH, move.method),
      move.method === 'competitors' && game.studied.includes('competitors') && 'move.already',
      effort(EFFORT[move.method]),
      money(COST[move.method]),
    );
  }
  if (!has(game, move.account)) return 'move.no-such-account';
  const account = accountOf(game, move.account);
  const { customer } = account;
  switch (move.type) {
    case 'study':
      return first(
        onOffer(STUDIES, move.method),
        !open(account) && 'move.not-now',
        account.known.includes(`studied.${move.method}`) && 'move.already',
        effort(EFFORT[move.method]),
        money(COST[move.method]),
      );
    case 'man':
      return first(
        onOffer(MAN_FACTS, move.fact),
        !open(account) && 'move.not-now',
        (account.known.includes(`man.${move.fact}`) || account.evaded.includes(move.fact)) && 'move.already',
        effort(EFFORT.man),
      );
    case 'select':
      return first(
        onOffer(SELECTIONS, move.as),
        !canAdvance(prospectChart, account.stage, move.as) && 'move.not-now',
      );
    case 'tag':
      return first(onOffer(TAGS, move.tag), account.tag === move.tag && 'move.already');
    case 'invite':
      return first(
        !open(account) && 'move.not-now',
        (account.talk.decider || decidesAlone(game, account)) && 'move.already',
        !account.known.includes('man.authority') && 'move.not-ready',
        effort(EFFORT.invite),
      );
    case 'visit':
      return first(
        !(open(account) && account.stage !== 'nurtured') && 'move.not-now',
        account.visits.includes(game.month) && 'move.already',
        effort(EFFORT.visit),
      );
    case 'care':
      return first(
        onOffer(CARES, move.act),
        !isActive(customer) && 'move.not-now',
        move.act === 'personal' &&
          !account.known.some((clue) => clue.startsWith('fact.')) &&
          'move.not-ready',
        effort(EFFORT.care),
        money(COST[move.act === 'follow-up' ? 'followUp' : move.act]),
      );
    case 'complaint':
      return first(
        onOffer(COMPLAINT_STEPS, move.step),
        (!isActive(customer) || !canAdvance(complaintChart, customer.complaint, move.step)) && 'move.not-now',
        effort(EFFORT.complaint),
        money(complaintCost(game, move.step)),
      );
    case 'referral':
      return first(
        !isActive(customer) && 'move.not-now',
        customer?.referred !== 'no' && 'move.already',
        customer?.since === game.month && 'move.not-ready',
        effort(EFFORT.referral),
      );
    case 'tier':
      return first(
        onOffer(TIERS, move.tier),
        !isActive(customer) && 'move.not-now',
        customer?.tier === move.tier && 'move.already',
      );
    case 'win-back':
      return first(
        onOffer(REMEDIES, move.remedy),
        (customer?.life !== 'churned' || customer.churn === null) && 'move.not-now',
        customer?.winBackTried === true && 'move.already',
        effort(EFFORT['win-back']),
      );
    case 'let-go':
      return first(
        customer === null || !canAdvance(lifeChart, customer.life, 'let-go') ? 'move.not-now' : false,
      );
  }
};

/** Whether the fact is one that a small gift can fit. */
const suitsGift = (game: Game, id: AccountId, fact: string): boolean =>
  game.scenario.account(id).facts.some((f) => f.id === fact && f.gift);

const refuseTalk = (game: Game, move: FaceToFaceMove): Verdict => {
  if (game.visiting === null) return 'move.not-now';
  const { data } = game.scenario;
  const account = accountOf(game, game.visiting);
  const { talk } = account;
  const objecting = talk.objection === 'open' || talk.objection === 'known';
  switch (move.type) {
    case 'approach': {
      const rests = move.how === 'praise' || move.how === 'gift';
      const rested =
        move.on === PLAIN ||
        (move.how === 'gift' && move.on === LAVISH) ||
        (account.known.includes(`fact.${move.on}`) &&
          (move.how === 'praise' || suitsGift(game, account.id, move.on)));
      return first(
        onOffer(APPROACHES, move.how),
        rests && !rested && 'move.no-such-thing',
        !rests && move.on !== PLAIN && 'move.unknown',
        move.how === 'introduced' &&
          account.introducer === null &&
          account.via !== 'network' &&
          'move.not-ready',
        talk.openings.includes(move.how) && 'move.already',
        move.how === 'gift' &&
          game.cash < (move.on === LAVISH ? GIFT.lavishTimes * data.giftLimit : GIFT.fitting) &&
          'move.no-money',
      );
    }
    case 'inform':
      return first(
        !data.aspects.includes(move.aspect) && 'move.no-such-thing',
        talk.informed.includes(move.aspect) && 'move.already',
      );
    case 'ask':
      return first(
        onOffer(NEED_TYPES, move.area),
        account.known.includes(`area.${move.area}`) && 'move.already',
      );
    case 'listen':
      return null;
    case 'man':
      return first(
        onOffer(MAN_FACTS, move.fact),
        move.account !== game.visiting && 'move.no-such-account',
        account.known.includes(`man.${move.fact}`) && 'move.already',
      );
    case 'benefit': {
      const feature = data.features.find((f) => f.id === move.feature);
      if (!feature || !game.company?.features.includes(feature.id)) return 'move.no-such-thing';
      const state = talk.needs[feature.need];
      return first((state === 'shown' || state === 'blind') && 'move.already');
    }
    case 'probe':
      return first(onOffer(PROBES, move.how), talk.objection !== 'open' && 'move.not-now');
    case 'answer':
      return first(onOffer(ANSWERS, move.how), !objecting && 'move.not-now');
    case 'offer':
      return first(
        !data.offers.some((o) => o.id === move.offer) && 'move.no-such-thing',
        talk.offer !== null && 'move.already',
        move.offer !== 'discount' && objecting && 'move.not-now',
      );
    case 'promise':
      return first(
        !data.promises.some((p) => p.id === move.promise) && 'move.no-such-thing',
        talk.promises.includes(move.promise) && 'move.already',
      );
    case 'mend':
      return first(onOffer(MENDS, move.how), talk.slip === null && 'move.not-now');
    case 'invite':
      return first(
        move.account !== game.visiting && 'move.no-such-account',
        (talk.decider || decidesAlone(game, account)) && 'move.already',
        !account.known.includes('man.authority') && 'move.not-ready',
      );
    case 'ask-order':
    case 'leave':
      return null;
  }
};

export const FOUNDING_MOVES = [
  'name',
  'level',
  'attract',
  'position',
  'price',
  'distribute',
  'serve',
  'target',
  'open',
] as const;
export const MONTH_MOVES = [
  'find',
  'research',
  'study',
  'man',
  'select',
  'tag',
  'invite',
  'visit',
  'care',
  'complaint',
  'referral',
  'tier',
  'win-back',
  'let-go',
  'end-month',
] as const;
/** A talk: what belongs to its beginning, to its course, and to the time while an objection stands. */
export const GREETINGS = ['approach'] as const;
export const CONVERSATION = [
  'inform',
  'ask',
  'listen',
  'man',
  'benefit',
  'offer',
  'promise',
  'mend',
  'invite',
  'ask-order',
  'leave',
] as const;
export const DISPUTE = ['probe', 'answer', 'offer', 'mend', 'ask-order', 'leave'] as const;
const TALK_MOVES: readonly string[] = [...GREETINGS, ...CONVERSATION, ...DISPUTE];

const isFounding = (move: Move): move is FoundingMove => FOUNDING_MOVES.some((type) => type === move.type);
const isTalk = (move: Move): move is TalkMove =>
  TALK_MOVES.includes(move.type) && move.type !== 'man' && move.type !== 'invite';

/** Why the move is refused here, or null when it is legal. Which moves belong to which moment, the machine says. */
export const refusal = (game: Game, move: Move): RefusalCode | null => {
  if (isFounding(move)) return refuseFounding(game, move);
  if (isTalk(move) || ((move.type === 'man' || move.type === 'invite') && game.visiting !== null))
    return refuseTalk(game, move);
  return refuseMonth(game, move);
};

const foundingMoves = (game: Game): readonly Move[] => {
  const { data, words } = game.scenario;
  return [
    ...LOCALES.flatMap((locale) => words[locale].names).map((text): Move => ({ type: 'name', text })),
    ...data.features.map((f): Move => ({ type: 'level', level: f.level, feature: f.id })),
    ...ATTRACTIONS.flatMap((attraction) =>
      Array.from({ length: MAX_POINTS + 1 }, (_, points): Move => ({ type: 'attract', attraction, points })),
    ),
    ...SENSITIVITIES.map((on): Move => ({ type: 'position', on })),
    ...PRICE_STRATEGIES.map((strategy): Move => ({ type: 'price', strategy })),
    ...DISTRIBUTIONS.map((strategy): Move => ({ type: 'distribute', strategy })),
    ...SERVICE_POLICIES.map((policy): Move => ({ type: 'serve', policy })),
    ...(data.founding?.traits ?? []).map((trait): Move => ({ type: 'target', trait })),
    { type: 'open' },
  ];
};

const accountMoves = (account: AccountId): readonly Move[] => [
  { type: 'visit', account },
  ...MAN_FACTS.map((fact): Move => ({ type: 'man', account, fact })),
  ...STUDIES.map((method): Move => ({ type: 'study', account, method })),
  ...SELECTIONS.map((as): Move => ({ type: 'select', account, as })),
  ...TAGS.map((tag): Move => ({ type: 'tag', account, tag })),
  { type: 'invite', account },
  ...CARES.map((act): Move => ({ type: 'care', account, act })),
  ...COMPLAINT_STEPS.map((step): Move => ({ type: 'complaint', account, step })),
  { type: 'referral', account },
  ...TIERS.map((tier): Move => ({ type: 'tier', account, tier })),
  ...REMEDIES.map((remedy): Move => ({ type: 'win-back', account, remedy })),
  { type: 'let-go', account },
];

const monthMoves = (game: Game): readonly Move[] => [
  ...FIND_WAYS.map((way): Move => ({ type: 'find', way })),
  ...RESEARCH.map((method): Move => ({ type: 'research', method })),
  ...Object.values(game.accounts)
    .filter((a) => a.stage !== 'unknown')
    .flatMap((a) => accountMoves(a.id)),
  { type: 'end-month' },
  { type: 'next-month' },
];

const talkMoves = (game: Game, id: AccountId): readonly Move[] => {
  const { data } = game.scenario;
  const facts = accountOf(game, id)
    .known.filter((clue) => clue.startsWith('fact.'))
    .map((clue) => clue.slice('fact.'.length));
  return [
    ...APPROACHES.flatMap((how): Move[] => {
      const rests =
        how === 'praise' ? [...facts, PLAIN] : how === 'gift' ? [...facts, PLAIN, LAVISH] : [PLAIN];
      return rests.map((on) => ({ type: 'approach', how, on }));
    }),
    ...ASPECTS.map((aspect): Move => ({ type: 'inform', aspect })),
    ...NEED_TYPES.map((area): Move => ({ type: 'ask', area })),
    { type: 'listen' },
    ...MAN_FACTS.map((fact): Move => ({ type: 'man', account: id, fact })),
    ...data.features.map((f): Move => ({ type: 'benefit', feature: f.id })),
    ...PROBES.map((how): Move => ({ type: 'probe', how })),
    ...ANSWERS.map((how): Move => ({ type: 'answer', how })),
    ...OFFERS.map((offer): Move => ({ type: 'offer', offer })),
    ...data.promises.map((p): Move => ({ type: 'promise', promise: p.id })),
    ...MENDS.map((how): Move => ({ type: 'mend', how })),
    { type: 'invite', account: id },
    { type: 'ask-order' },
    { type: 'leave' },
  ];
};

/** Every move that could stand open at this moment, before the machine and its guards have their say. */
export const candidates = (game: Game): readonly Move[] =>
  game.visiting !== null
    ? talkMoves(game, game.visiting)
    : game.company === null
      ? foundingMoves(game)
      : monthMoves(game);
