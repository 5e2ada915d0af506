/** Learning about leads from the office: research of the whole market, studies of one account, a call, a letter. */
import { roll } from '../model/chance';
import { NEEDS, needTypeOf, type ManFact, type Need } from '../model/customer';
import type { AccountId } from '../model/move';
import type { Research, Study } from '../model/trade';
import { gameWith, talkWith } from './copies';
import { spend, meet } from './finding';
import { forecast, refreshed } from './files';
import { accountOf, knowing, news, truthOf, withAccount, type Game } from './game';
import { metThrough } from './headstart';
import { isOrganisation, postsOf, tellOrganisation } from './organisation';
import { CHANCE, COST, EFFORT, INDUSTRY_NEEDS, RESEARCH_AREAS } from './parameters';

const isLead = (game: Game, id: AccountId): boolean =>
  ['lead', 'qualified', 'nurtured'].includes(accountOf(game, id).stage);

/** Needs that this account can show of itself: they weigh something and are not silent. */
const openNeeds = (game: Game, id: AccountId): readonly Need[] => {
  const truth = truthOf(game, id);
  return NEEDS.filter((need) => truth.weights[need] && need !== truth.silent).sort(
    (a, b) => (truth.weights[b] ?? 0) - (truth.weights[a] ?? 0),
  );
};

/** What a trial day shows: functional and form needs, of some. */
const shownAtCentre = (game: Game, id: AccountId): readonly Need[] =>
  openNeeds(game, id).filter(
    (need) =>
      RESEARCH_AREAS.includes(needTypeOf(need)) &&
      roll(game.seed, 'centre', game.month, id, need) < CHANCE.centre,
  );

/** What a survey card brings: the heaviest need not yet on file, of those who fill it in (need-survey-means). */
const writtenOnCard = (game: Game, id: AccountId): readonly Need[] =>
  roll(game.seed, 'panel', game.month, id) < CHANCE.panel
    ? openNeeds(game, id)
        .filter((need) => !accountOf(game, id).known.includes(`need.${need}`))
        .slice(0, 1)
    : [];

const needsBy: Readonly<
  Record<Exclude<Research, 'competitors'>, (game: Game, id: AccountId) => readonly Need[]>
> = {
  centre: shownAtCentre,
  panel: writtenOnCard,
  mining: forecast,
};

/** Research of the whole market: rivals' hold on people, or needs of leads by trial day, survey or records. */
export const research = (game: Game, method: Research): Game => {
  const paid: Game = gameWith(spend(game, EFFORT[method], COST[method]), {
    studied: [...game.studied, method],
    researched: { ...game.researched, [method]: game.month },
  });
  const leads = game.scenario.data.accounts.filter((a) => isLead(game, a.id));
  if (method === 'competitors')
    return news(
      leads.reduce((g, a) => knowing(g, a.id, ['tie']), paid),
      'rival-studied',
    );
  return leads.reduce((g, { id }) => {
    // What is read off the records is read off them as they were, so that the order of accounts does not matter.
    const clues = needsBy[method](game, id).map((need) => `need.${need}`);
    const met = method === 'centre' ? metThrough(g, id, 'shop') : g;
    const fresh = knowing(met, id, clues);
    return fresh === met ? met : news(fresh, 'clue', id);
  }, paid);
};

/** Needs typical of the line of business: the first is in any directory, both show in how the place works (industry-needs). */
const typical = (game: Game, id: AccountId, n: number): readonly string[] => {
  const { industry } = game.scenario.account(id);
  return industry === undefined ? [] : INDUSTRY_NEEDS[industry].slice(0, n).map((need) => `need.${need}`);
};

/** What a study brings to light of an account (four-business-clues: its data, the rival, its operation, the person). */
const cluesBy = (game: Game, id: AccountId, method: Study): readonly string[] => {
  const truth = truthOf(game, id);
  switch (method) {
    case 'desk':
      return [...(game.scenario.account(id).post ? [] : ['man.money', 'worth']), ...typical(game, id, 1)];
    case 'interview':
      return [...(truth.silent ? [`need.${truth.silent}`] : []), 'sensitivity', 'orientation'];
    case 'rival':
      return ['tie'];
    case 'operation':
      return typical(game, id, 2);
    case 'refresh':
      return [];
  }
};

/** One account studied. How an organisation works also tells who has a say in it. */
export const study = (game: Game, id: AccountId, method: Study): Game => {
  const paid = spend(game, EFFORT[method], COST[method]);
  if (method === 'refresh') return news(refreshed(paid, id), 'clue', id);
  const learnt = news(knowing(paid, id, [...cluesBy(game, id, method), `studied.${method}`]), 'clue', id);
  if (method !== 'operation' || !isOrganisation(game.scenario.data, game.scenario.account(id))) return learnt;
  return postsOf(game.scenario.data, id)
    .filter((person) => accountOf(learnt, person.id).stage === 'unknown')
    .reduce((g, person) => meet(g, person.id, 'lookup', null), learnt);
};

/** A MAN question by phone: cheap, and not always answered straight. */
export const askByPhone = (game: Game, id: AccountId, fact: ManFact): Game => {
  const paid = metThrough(spend(game, EFFORT.man, 0), id, 'telephone');
  const answered = roll(game.seed, 'man', game.month, id, fact) < CHANCE.manByPhone;
  if (answered) return news(tellOrganisation(knowing(paid, id, [`man.${fact}`]), id), 'clue', id);
  const account = accountOf(paid, id);
  return news(withAccount(paid, id, { evaded: [...account.evaded, fact] }), 'phone-evasive', id);
};

/** A letter of introduction goes ahead of the first visit (first-visit-letter). */
export const sendLetter = (game: Game, id: AccountId): Game =>
  news(withAccount(spend(game, EFFORT.letter, COST.letter), id, { letter: true }), 'letter', id);

/** The one who decides is asked to be there next time. */
export const invite = (game: Game, id: AccountId): Game =>
  news(
    withAccount(spend(game, EFFORT.invite, 0), id, {
      talk: talkWith(accountOf(game, id).talk, { decider: true }),
    }),
    'invited',
    id,
  );
