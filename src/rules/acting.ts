/** What each move does to the run: the actions of the company machine, one function a moment. */
import { roll, sample } from '../model/chance';
import { NEEDS } from '../model/customer';
import type { AccountId, FaceToFaceMove, FoundingMove, OfficeMove } from '../model/move';
import { LAVISH, PLAIN } from '../model/trade';
import { advance, prospectChart } from './charts';
import { barOf, finishedSheet, makeCompany } from './company';
import { askByPhone, find, invite, recorded, research, select, study } from './finding';
import {
  accountOf,
  knowing,
  logged,
  news,
  now,
  offerCost,
  truthOf,
  withAccount,
  withCustomer,
  type Game,
} from './game';
import { isBreach, judgeExchange, judgeFounding, judgeVisit, judgeWay } from './judging';
import { begin, care, complaint, isOffensive, letGo, momentOf, referral, settle, winBack } from './keeping';
import { EFFORT, GIFT, PATIENCE } from './parameters';
import { interest, outcomes, type Scene } from './talk';

const counted = (game: Game): Game => ({ ...game, index: game.index + 1 });

/** One line of the founding sheet. */
export const fillIn = (game: Game, move: FoundingMove): Game => {
  const { draft } = game;
  switch (move.type) {
    case 'name':
      return counted({ ...game, draft: { ...draft, name: move.text.trim() } });
    case 'level':
      return counted({
        ...game,
        draft: { ...draft, levels: { ...draft.levels, [move.level]: move.feature } },
      });
    case 'attract':
      return counted({
        ...game,
        draft: { ...draft, attractions: { ...draft.attractions, [move.attraction]: move.points } },
      });
    case 'position':
      return counted({ ...game, draft: { ...draft, position: move.on } });
    case 'price':
      return counted({ ...game, draft: { ...draft, price: move.strategy } });
    case 'distribute':
      return counted({ ...game, draft: { ...draft, distribution: move.strategy } });
    case 'serve':
      return counted({ ...game, draft: { ...draft, service: move.policy } });
    case 'target': {
      const targets = draft.targets.includes(move.trait)
        ? draft.targets.filter((trait) => trait !== move.trait)
        : [...draft.targets, move.trait];
      return counted({ ...game, draft: { ...draft, targets } });
    }
    case 'open': {
      const sheet = finishedSheet(game.scenario.data, draft);
      if (!sheet) throw new RangeError('open: the sheet is not finished');
      const company = makeCompany(game.scenario.data, draft.name ?? '', sheet);
      return counted(news(news(judgeFounding({ ...game, company }), 'opened'), 'month-begins'));
    }
  }
};

/** One piece of a month's work. */
export const work = (game: Game, move: OfficeMove): Game => {
  const g = recorded(game, move);
  switch (move.type) {
    case 'find':
      return counted(judgeWay(game, find(g, move.way), move.way));
    case 'research':
      return counted(research(g, move.method));
    case 'study':
      return counted(study(g, move.account, move.method));
    case 'man':
      return counted(askByPhone(g, move.account, move.fact));
    case 'select':
      return counted(select(game, move.account, move.as));
    case 'tag':
      return counted(withAccount(game, move.account, { tag: move.tag }));
    case 'invite':
      return counted(invite(g, move.account));
    case 'care':
      return counted(care(g, move.account, move.act));
    case 'complaint':
      return counted(complaint(g, move.account, move.step));
    case 'referral':
      return counted(referral(g, move.account));
    case 'tier':
      return counted(withCustomer(game, move.account, { tier: move.tier }));
    case 'win-back':
      return counted(winBack(g, move.account, move.remedy));
    case 'let-go':
      return counted(letGo(g, move.account));
    case 'visit':
      return counted(arrive({ ...g, effort: g.effort - EFFORT.visit }, move.account));
    case 'end-month':
      return counted(settle(game));
    case 'next-month':
      return counted(nextMonth(game));
  }
};

/** The next month begins: effort is there anew, phones are answered again, the rival may open an offensive. */
const nextMonth = (game: Game): Game => {
  const begun: Game = {
    ...game,
    month: game.month + 1,
    effort: game.scenario.data.company.effort,
    accounts: Object.fromEntries(Object.values(game.accounts).map((a) => [a.id, { ...a, evaded: [] }])),
  };
  const started = news(begun, 'month-begins');
  const loud = isOffensive(begun) && !isOffensive(game) ? news(started, 'rival-offensive') : started;
  return Object.values(loud.accounts).reduce(
    (g, a) =>
      a.customer && a.known.includes(`fact.${momentOf(g, a.id) ?? ''}`) ? news(g, 'moment', a.id) : g,
    loud,
  );
};

/** Coming in at the door: patience for this visit, the relation as it was left. */
export const arrive = (game: Game, id: AccountId): Game => {
  const account = accountOf(game, id);
  const truth = truthOf(game, id);
  const again = account.visits.length > 0;
  const patience = Math.round(truth.patience * (again ? PATIENCE.secondVisitShare : 1));
  const visited = withAccount(game, id, {
    visits: [...account.visits, game.month],
    talk: { ...account.talk, patience, openings: [], ending: null, signal: null },
  });
  return logged(judgeVisit({ ...visited, visiting: id }, id), {
    kind: 'reply',
    account: id,
    reply: again ? 'welcome-back' : 'welcome',
  });
};

/** What the talk with this person is held against. */
export const sceneOf = (game: Game, id: AccountId): Scene => {
  const { company } = game;
  if (!company) throw new RangeError('the shop is not open yet');
  const account = game.scenario.account(id);
  const truth = truthOf(game, id);
  const { known } = accountOf(game, id);
  return { data: game.scenario.data, company, account, truth, bar: barOf(company, account, truth), known };
};

const giftCost = (game: Game, move: FaceToFaceMove): number =>
  move.type !== 'approach' || move.how !== 'gift'
    ? 0
    : move.on === LAVISH
      ? GIFT.lavishTimes * game.scenario.data.giftLimit
      : move.on === PLAIN
        ? GIFT.plain
        : GIFT.fitting;

/** One exchange with the person one is visiting. */
export const speak = (game: Game, move: FaceToFaceMove): Game => {
  const id = game.visiting;
  if (id === null) throw new RangeError('speak: nobody is being visited');
  const before = accountOf(game, id).talk;
  const scene = sceneOf(game, id);
  // The roll is keyed by how far the talk has come, so that saying the same at the same point meets the same luck.
  const luck = roll(game.seed, 'talk', game.month, id, move.type, before.exchanges);
  const answered = sample(outcomes(before, move, scene), luck);
  const { talk, replies, clues } = answered;
  const change = {
    trust: talk.trust - before.trust,
    interest: interest(talk, scene.bar) - interest(before, scene.bar),
  };
  const said = logged(
    { ...game, cash: game.cash - giftCost(game, move) },
    { kind: 'move', account: id, move, change },
  );
  const named = NEEDS.find((need) => talk.needs[need] === 'voiced' && before.needs[need] === undefined);
  const fact = clues.find((clue) => clue.startsWith('fact.'))?.slice('fact.'.length);
  const heard = replies.reduce(
    (g, reply) =>
      logged(g, {
        kind: 'reply',
        account: id,
        reply,
        ...(reply === 'need-voiced' && named ? { need: named } : {}),
        ...(reply === 'opens-up' && fact ? { fact } : {}),
      }),
    said,
  );
  const learnt = knowing(withAccount(heard, id, { talk }), id, clues);
  const judged = judgeExchange(learnt, id, move, before, talk, accountOf(game, id).known);
  const breached =
    isBreach(move) && !judged.breach ? news({ ...judged, breach: now(judged) }, 'breach', id) : judged;
  return counted(breached);
};

/** Leaving the room: what the talk came to is entered in the books. */
export const depart = (game: Game): Game => {
  const id = game.visiting;
  if (id === null) throw new RangeError('depart: nobody is being visited');
  const account = accountOf(game, id);
  const away: Game = { ...game, visiting: null };
  const { ending } = account.talk;
  if (ending === 'won') {
    const won = withAccount(away, id, { stage: advance(prospectChart, account.stage, 'won') });
    if (game.scenario.data.kind === 'season') return begin(won, id);
    return news(won, 'order', id, {
      margin: Math.round(
        (game.company?.price ?? 0) * (1 - offerCost(game, account.talk.offer)) - (game.company?.cost ?? 0),
      ),
    });
  }
  if (ending === 'lost')
    return news(
      withAccount(away, id, { stage: advance(prospectChart, account.stage, 'lost') }),
      'lost-for-good',
      id,
    );
  return news(away, 'left-off', id);
};
