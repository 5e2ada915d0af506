/** What each move does to the run: the actions of the company machine, one function a moment. */
import type { FoundingMove, OfficeMove } from '../model/move';
import { finishedSheet, makeCompany } from './company';
import { accountWith, gameWith } from './copies';
import { find, recorded, select } from './finding';
import { empower, invest, ripen, train } from './growth';
import { capacityOf, news, withAccount, withCustomer, type Game } from './game';
import { judgeFounding, judgeWay } from './judging';
import { care, momentOf } from './keeping/care';
import { complaint } from './keeping/complaints';
import { desk } from './keeping/crowd/desk';
import { grade } from './keeping/crowd/grading';
import { openCrowd } from './keeping/crowd/opening';
import { aid, bundle, derive } from './keeping/extending';
import { link, setForm, setReturns, togglePacking } from './keeping/linking';
import { mail } from './keeping/mail';
import { openLevels, settle } from './keeping/month-end';
import { setReward, toggle } from './keeping/programme';
import { referral } from './keeping/recommending';
import { improve, survey } from './keeping/service-gap';
import { isOffensive } from './keeping/setting';
import { letGo, winBack } from './keeping/winning-back';
import { campaign, goodwill } from './marketing';
import { judgeHolding } from './judging-holding';
import { judgeCrowd } from './judging-crowd';
import { judgeMonth } from './judging-keeping';
import { judgeOffice } from './judging-office';
import { AWARENESS, EFFORT } from './parameters';
import { askByPhone, invite, research, sendLetter, study } from './researching';
import { assess, takeStance } from './value-sheet';
import { arrive } from './visiting';

const counted = (game: Game): Game => gameWith(game, { index: game.index + 1 });

/** One line of the founding sheet. */
export const fillIn = (game: Game, move: FoundingMove): Game => {
  const { draft } = game;
  switch (move.type) {
    case 'name':
      return counted(gameWith(game, { draft: { ...draft, name: move.text.trim() } }));
    case 'level':
      return counted(
        gameWith(game, { draft: { ...draft, levels: { ...draft.levels, [move.level]: move.feature } } }),
      );
    case 'attract':
      return counted(
        gameWith(game, {
          draft: { ...draft, attractions: { ...draft.attractions, [move.attraction]: move.points } },
        }),
      );
    case 'position':
      return counted(gameWith(game, { draft: { ...draft, position: move.on } }));
    case 'price':
      return counted(gameWith(game, { draft: { ...draft, price: move.strategy } }));
    case 'distribute':
      return counted(gameWith(game, { draft: { ...draft, distribution: move.strategy } }));
    case 'serve':
      return counted(gameWith(game, { draft: { ...draft, service: move.policy } }));
    case 'target': {
      const targets = draft.targets.includes(move.trait)
        ? draft.targets.filter((trait) => trait !== move.trait)
        : [...draft.targets, move.trait];
      return counted(gameWith(game, { draft: { ...draft, targets } }));
    }
    case 'open': {
      const sheet = finishedSheet(game.scenario.data, draft);
      if (!sheet) throw new RangeError('open: the sheet is not finished');
      const company = makeCompany(game.scenario.data, draft.name ?? '', sheet);
      const opened = openCrowd(judgeFounding(counted(gameWith(game, { company }))));
      return news(news(opened, 'opened'), 'month-begins');
    }
  }
};

/** One piece of a month's work, and what it is worth as a milestone. */
export const work = (game: Game, move: OfficeMove): Game => judgeOffice(game, done(game, move), move);

/** What is only written into a file, or turns the page, is no event of the log. */
const SILENT: ReadonlySet<string> = new Set([
  'select',
  'tag',
  'assess',
  'stance',
  'tier',
  'end-month',
  'next-month',
]);

const done = (game: Game, move: OfficeMove): Game => {
  // A move has its number before anything comes of it.
  const counting = counted(game);
  const g = SILENT.has(move.type) ? counting : recorded(counting, move);
  switch (move.type) {
    case 'find':
      return judgeWay(game, find(g, move.way), move.way);
    case 'research':
      return research(g, move.method);
    case 'study':
      return study(g, move.account, move.method);
    case 'man':
      return askByPhone(g, move.account, move.fact);
    case 'select':
      return select(g, move.account, move.as);
    case 'tag':
      return withAccount(g, move.account, { tag: move.tag });
    case 'assess':
      return assess(g, move.account, move.value, move.level);
    case 'stance':
      return takeStance(g, move.account, move.as);
    case 'letter':
      return sendLetter(g, move.account);
    case 'campaign':
      return campaign(g, move.means, move.to);
    case 'invest':
      return invest(g, move.in);
    case 'train':
      return train(g, move.quality);
    case 'empower':
      return empower(g);
    case 'invite':
      return invite(g, move.account);
    case 'care':
      return care(g, move.account, move.act);
    case 'complaint':
      return complaint(g, move.account, move.step);
    case 'referral':
      return referral(g, move.account);
    case 'tier':
      return withCustomer(g, move.account, { tier: move.tier });
    case 'bundle':
      return bundle(g, move.account);
    case 'derive':
      return derive(g, move.account, move.path);
    case 'aid':
      return aid(g, move.account, move.in);
    case 'survey':
      return survey(g, move.size);
    case 'improve':
      return improve(g, move.at);
    case 'mail':
      return mail(g, move.form, move.to);
    case 'activity':
      return toggle(g, move.activity);
    case 'reward':
      return setReward(g, move.rate);
    case 'levels':
      return openLevels(g);
    case 'returns':
      return setReturns(g, move.policy);
    case 'packing':
      return togglePacking(g);
    case 'link':
      return link(g);
    case 'form':
      return setForm(g, move.tier, move.as);
    case 'grade':
      return grade(g, move.by);
    case 'desk':
      return desk(g, move.effort);
    case 'win-back':
      return winBack(g, move.account, move.remedy);
    case 'let-go':
      return letGo(g, move.account);
    case 'meet':
      return gameWith(g, { effort: g.effort - EFFORT.meet });
    case 'visit':
      return arrive(gameWith(g, { effort: g.effort - EFFORT.visit }), move.account);
    case 'end-month': {
      const judged = judgeMonth(g);
      return judgeHolding(judged, judgeCrowd(settle(judged)));
    }
    case 'next-month':
      return nextMonth(g);
  }
};

/** The next month begins: effort is there anew, phones are answered again, the rival may open an offensive. */
const nextMonth = (game: Game): Game => {
  const turned: Game = gameWith(game, {
    month: game.month + 1,
    awareness: game.awareness * AWARENESS.fade,
    accounts: game.accounts.map((a) => (a.evaded.length === 0 ? a : accountWith(a, { evaded: [] }))),
  });
  const begun: Game = gameWith(turned, { effort: capacityOf(turned) });
  const begins = news(begun, 'month-begins', null, { effort: begun.effort });
  const started = goodwill(ripen(begins));
  const loud = isOffensive(begun) && !isOffensive(game) ? news(started, 'rival-offensive') : started;
  return loud.accounts.all.reduce(
    (g, a) =>
      a.customer && a.known.includes(`fact.${momentOf(g, a.id) ?? ''}`) ? news(g, 'moment', a.id) : g,
    loud,
  );
};
