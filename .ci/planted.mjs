// `npm run planted [-- SCENARIO… [--runs N]]`: good runs with one wrong move at a known place, gone over. Says how often
// that move is the largest loss, and lists the runs in which it is not.
import { readScenario, folderOf } from '../src/cli/files.ts';
import { roll } from '../src/model/chance.ts';
import { playBot } from '../src/review/bots/bot.ts';
import { makeSolverBot } from '../src/review/bots/solver.ts';
import { isBreach } from '../src/rules/judging.ts';
import { reviewOf } from '../src/review/values/tasks.ts';
import { errorOf, leadsOf, meanOf, playedOn } from '../src/review/values/playing.ts';
import { worldsOf } from '../src/review/values/suppose.ts';
import { MOST_STATES } from '../src/review/values/talks.ts';
import { UP_TO, unitOf } from '../src/review/values/verdict.ts';
import { begin, gameOf, step } from '../src/rules/play.ts';
import { isEncounter } from '../src/scenario/schema.ts';

const SCENES = [
  'tile-shop',
  'busy-door',
  'false-objection',
  'spare-part',
  'expert-advice',
  'angry-guest',
  'user-leaving',
  'order-cancelled',
];
const SEASONS = ['drone-season', 'telecom-season', 'snack-season'];

/** What the course calls wrong in a talk, whoever sits there: going, pressing, giving away, promising what cannot be kept, blaming. */
const wrongInTalk = ({ view, legal }) => {
  const { talk, promises } = view;
  const broken = new Set(promises.filter(({ keepable }) => !keepable).map(({ id }) => id));
  return legal.filter(
    (move) =>
      move.type === 'leave' ||
      (move.type === 'ask-order' && talk && !talk.signal) ||
      (move.type === 'offer' && move.offer === 'discount') ||
      (move.type === 'promise' && broken.has(move.promise)) ||
      (move.type === 'own' && move.how === 'deny') ||
      move.type === 'part',
  );
};

/**
 * What is wrong in a season: sending away, contented, whoever brought most of three or more, pressing for an order before
 * three sentences are said, promising what cannot be kept, and a gift above what is allowed: where playing on shows it to
 * be a mistake, for much can be made good next month.
 */
const wrongInSeason = ({ view, legal }) => {
  const { talk, promises } = view;
  const broken = new Set(promises.filter(({ keepable }) => !keepable).map(({ id }) => id));
  const kept = view.accounts.filter(({ customer }) => customer && !customer.lost);
  const [most] = [...kept].sort((a, b) => b.customer.margin - a.customer.margin);
  return legal.filter(
    (move) =>
      (move.type === 'let-go' && kept.length > 2 && move.account === most.id && most.customer.mood > 0.6) ||
      (move.type === 'ask-order' && talk && !talk.signal && talk.exchanges < 3) ||
      (move.type === 'promise' && broken.has(move.promise)) ||
      isBreach(move),
  );
};

/** Worlds in which it is made sure that a wrong move is a mistake; the review does not use the first of them. */
const WORLDS = { unused: 64, used: 64 };

/** Whether a move of a season surely costs what the review calls a mistake: played on with it, and with a good one instead. */
const isMistake = (play, wrong, good) => {
  const worlds = worldsOf(play, WORLDS.unused + WORLDS.used).plays.slice(WORLDS.unused);
  const leads = leadsOf(playedOn(worlds, [good]), playedOn(worlds, [wrong]));
  return meanOf(leads) - 2 * errorOf(leads) >= UP_TO.inaccuracy * unitOf(gameOf(play).scenario.data);
};

/** Plays well, and wrongly once: the first time from a turn on that something wrong can be done. */
const playPlanted = (scenario, seed, n) => {
  // In a season talks that the review cannot reckon exactly are played as the textbook plays them.
  const good = makeSolverBot(isEncounter(scenario.data) ? undefined : MOST_STATES.season);
  let play = begin(scenario, seed);
  const go = (move) => {
    const next = step(play, move);
    if (next.ok) play = next.value;
    return move;
  };
  const [least, spread] = isEncounter(scenario.data) ? [1, 5] : [60, 120];
  const from = least + Math.floor(roll(seed, 'planted', n) * spread);
  let turn = 0;
  let at = null;
  const { moves } = playBot(scenario, seed, (t) => {
    const move = good(t);
    const i = turn++;
    if (at !== null || i < from) return go(move);
    const wrong = isEncounter(scenario.data) ? wrongInTalk(t) : wrongInSeason(t);
    const one = wrong
      .filter((w) => JSON.stringify(w) !== JSON.stringify(move))
      .sort((a, b) => roll(seed, n, JSON.stringify(a)) - roll(seed, n, JSON.stringify(b)))
      .find((w) => isEncounter(scenario.data) || isMistake(play, w, move));
    if (!one) return go(move);
    at = i;
    return go(one);
  });
  return { moves, at };
};

const argv = process.argv.slice(2);
const runsAt = argv.indexOf('--runs');
const runs = runsAt < 0 ? null : Number(argv[runsAt + 1]);
const named = argv.filter((_, i) => runsAt < 0 || (i !== runsAt && i !== runsAt + 1));
for (const id of named.length > 0 ? named : [...SCENES, ...SEASONS]) {
  const read = readScenario(folderOf(id));
  if (!read.ok) throw new Error(`${id} falls short`);
  const scenario = read.value;
  const many = runs ?? (isEncounter(scenario.data) ? 5 : 14);
  let found = 0;
  let n = 0;
  for (let seed = 1; n < many && seed < 10 * many; seed++) {
    const { moves, at } = playPlanted(scenario, seed, n);
    if (at === null) continue;
    n++;
    const { choices } = reviewOf({ scenario, seed, moves });
    const worst = choices.reduce((most, choice) => (choice.loss > most.loss ? choice : most));
    if (worst.index === at) found++;
    else {
      const planted = choices.find(({ index }) => index === at);
      console.log(
        `  ${id} seed ${seed}: planted ${at} ${JSON.stringify(moves[at])} lost ${planted?.loss.toFixed(2) ?? '–'}, ` +
          `but ${worst.index} ${JSON.stringify(worst.move)} lost ${worst.loss.toFixed(2)} against ${JSON.stringify(worst.best)}`,
      );
    }
  }
  console.log(`${id}: the planted move cost most in ${found} of ${n}`);
}
