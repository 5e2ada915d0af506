/** A visit: coming in, each exchange, and what is entered in the books on leaving. */
import { roll, sample } from '../model/chance';
import { MAN_FACTS, NEEDS, type ManFact } from '../model/customer';
import type { AccountId, FaceToFaceMove } from '../model/move';
import { LAVISH, PLAIN } from '../model/trade';
import { helped } from './backing';
import { advance, prospectChart } from './charts';
import { gameWith, talkWith } from './copies';
import { outcomes } from './exchange';
import { fromNeighbours, refreshed } from './files';
import { accountOf, learning, logged, news, now, truthOf, withAccount, type Game } from './game';
import { orderWorth } from './grades';
import { withHeadStart } from './headstart';
import { isBreach, judgeVisit } from './judging';
import { begin } from './keeping/orders';
import { tellOrganisation } from './organisation';
import { GIFT, PATIENCE } from './parameters';
import { sceneFor, sceneOf } from './scene';
import { interest, manBit, markAt, type Talk } from './talk';
import { isEncounter } from '../scenario/schema';

/** The talk as a visit begins: patience for it, what is on file, and the relation as it was left. */
export const comingIn = (talk: Talk, patience: number, again: boolean, man: readonly ManFact[]): Talk =>
  talkWith(talk, {
    until: talk.spent + Math.round(patience * (again ? PATIENCE.secondVisitShare : 1)),
    man: man.reduce((bits, fact) => bits | manBit(fact), 0),
    listened: 0,
    greeting: true,
    openings: [],
    ending: null,
    signal: null,
  });

/** Coming in at the door: patience for this visit, the relation as it was left. */
export const arrive = (before: Game, id: AccountId): Game => {
  const game = withHeadStart(fromNeighbours(before, id), id);
  const account = accountOf(game, id);
  const { talk } = account;
  const truth = truthOf(game, id);
  const again = account.visits.length > 0;
  const man = MAN_FACTS.filter((fact) => account.known.includes(`man.${fact}`));
  const visited = withAccount(game, id, {
    visits: [...account.visits, game.month],
    talk: comingIn(talk, truth.patience, again, man),
  });
  const begun = gameWith(visited, { visiting: id, scene: sceneFor(visited, id, truth) });
  return logged(judgeVisit(begun, id), {
    kind: 'reply',
    account: id,
    reply: again ? 'welcome-back' : 'welcome',
  });
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
  const luck = () => roll(game.seed, 'talk', game.month, id, move.type, before.exchanges);
  const { talk, replies, clues } = sample(outcomes(before, move, scene), luck);
  const change = {
    trust: talk.trust - before.trust,
    interest: interest(talk, scene) - interest(before, scene),
  };
  const named = NEEDS.find((_, i) => markAt(talk.marks, i) === 1 && markAt(before.marks, i) === 0);
  const fact = clues.find((clue) => clue.startsWith('fact.'))?.slice('fact.'.length);
  const said = logged(
    gameWith(game, { index: game.index + 1, cash: game.cash - giftCost(game, move) }),
    { kind: 'move', account: id, move, change },
    ...replies.map((reply) => ({
      kind: 'reply' as const,
      account: id,
      reply,
      need: reply === 'need-voiced' ? named : undefined,
      fact: reply === 'opens-up' ? fact : undefined,
    })),
  );
  const account = accountOf(game, id);
  const course = [...account.course, { at: now(said), talk }];
  const heard = withAccount(said, id, { talk, course, ...learning(account, clues, game.month) });
  const learnt = tellOrganisation(heard, id);
  return isBreach(move) && !learnt.breach
    ? news(gameWith(learnt, { breach: now(learnt) }), 'breach', id)
    : learnt;
};

/** Leaving the room: what the talk came to is entered in the books. */
export const depart = (game: Game): Game => {
  const id = game.visiting;
  if (id === null) throw new RangeError('depart: nobody is being visited');
  const account = accountOf(game, id);
  const away: Game = refreshed(gameWith(game, { visiting: null, scene: null }), id);
  const { ending } = account.talk;
  // People in a buying centre do not buy; won over, they back us, and put off, they speak against us.
  const post = game.scenario.account(id).post;
  if (ending === 'won' && post) {
    const backs = withAccount(away, id, { stage: advance(prospectChart, account.stage, 'backs') });
    return helped(news(backs, 'backing', id), id);
  }
  if (ending === 'won') {
    const won = withAccount(away, id, { stage: advance(prospectChart, account.stage, 'won') });
    if (!isEncounter(game.scenario.data)) return begin(won, id);
    return news(won, 'order', id, {
      margin: Math.round(orderWorth(account.talk, sceneOf(game, id)) / (account.talk.chance ?? 1)),
    });
  }
  if (ending === 'lost')
    return news(
      withAccount(away, id, { stage: advance(prospectChart, account.stage, 'lost') }),
      post ? 'opposed' : 'lost-for-good',
      id,
    );
  return news(away, 'left-off', id);
};
