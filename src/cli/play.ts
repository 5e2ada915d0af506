/** `play`: a list of moves played to its end, with score, ledger and the run as it would be kept. */
import { digest } from '../model/digest';
import { PHASES } from '../model/phase';
import { whyText } from '../review/wording';
import { truthOf } from '../rules/game';
import { scoreOf, type Score } from '../rules/ledger';
import { gameOf } from '../rules/play';
import { newRecord } from '../session/run';
import type { RunRecord } from '../storage/run';
import { UsageError, type Command } from './command';
import { playArgs, refusedText, type Played } from './played';
import { table } from './table';

/** The run as it is kept: without the refused moves, and without a clock, so that the same call gives the same run. */
const recordOf = ({ scenario, seed, moves, played, play, refused }: Played, score: Score): RunRecord => {
  const not = new Set(refused.map(({ index }) => index));
  const taken = moves.slice(0, played).filter((_, index) => !not.has(index));
  const id = `cli-${digest(JSON.stringify([scenario.hash, seed, taken]))}`;
  const finished = play.done;
  return {
    ...newRecord(scenario, seed, '', id, 0),
    moves: taken,
    finished,
    claimed: finished ? score.total : null,
  };
};

/** What the learner may not see before the end, for authors. */
const hiddenOf = ({ play, scenario }: Played, score: Score) => {
  const game = gameOf(play);
  const accounts = scenario.data.accounts.map(({ id }) => [
    id,
    { truth: truthOf(game, id), state: game.accounts.get(id) },
  ]);
  return { equity: score.equity, accounts: Object.fromEntries(accounts) as Record<string, unknown> };
};

const points = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

export const play: Command = {
  usage: 'play SCENARIO --seed N --moves FILE [--skip-refused] [--full]',
  does: 'plays a JSON array of moves; a refused one stops it unless --skip-refused',
  options: ['seed', 'moves', 'skip-refused', 'full'],
  takes: [1, 1],
  run(args) {
    if (args.options.moves === undefined) throw new UsageError('play needs --moves FILE');
    const played = playArgs(args);
    if (!('play' in played)) return played;
    const { refused, wording } = played;
    const score = scoreOf(gameOf(played.play));
    const ok = refused.length === 0 || args.options['skip-refused'] === true;
    const finished = played.play.done;
    const ledger = score.ledger.map((row) => {
      const { at, account, phase, criterion, concept, verdict, earned, possible } = row;
      return {
        at,
        account,
        phase,
        criterion,
        concept,
        verdict,
        earned,
        possible,
        why: whyText(row, wording),
      };
    });
    const { terms, criteria } = wording.course.phrases;
    const weighed = PHASES.filter((phase) => score.phases[phase] !== null);
    const text = [
      refusedText(refused),
      `${finished ? 'finished' : 'not finished'}: ${points(score.total)} / 100\n`,
      table(
        ['phase', 'score'],
        weighed.map((phase) => [terms.phase[phase], points(score.phases[phase])]),
      ),
      table(
        ['phase', 'criterion', 'verdict', 'earned', 'of', 'why'],
        ledger.map((r) => [
          terms.phase[r.phase],
          criteria[r.criterion] ?? r.criterion,
          terms.verdict[r.verdict],
          r.earned.toFixed(2),
          r.possible,
          r.why,
        ]),
      ),
    ];
    return {
      ok,
      json: {
        ok,
        finished,
        refused,
        view: wording.view,
        score: { total: score.total, phases: score.phases },
        ledger,
        run: recordOf(played, score),
        ...(args.options.full ? { hidden: hiddenOf(played, score) } : {}),
      },
      text: text.filter(Boolean).join('\n'),
    };
  },
};
