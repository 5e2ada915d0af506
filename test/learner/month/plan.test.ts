/** Why a move does not go, told from what can be seen, agrees with the rules, which know everything. */
import { expect, it } from 'vitest';
import { isLegal, reasonAgainst, type Reason } from '../../../src/learner/month/plan';
import { moveKey } from '../../../src/model/move';
import type { RefusalCode } from '../../../src/model/refusal';
import { playBot } from '../../../src/review/bots/bot';
import { random } from '../../../src/review/bots/random';
import { candidates, refusal } from '../../../src/rules/legal';
import { gameOf, legalMoves, placeOf, type Play } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import { loadScenario } from '../../../src/scenario/bundled';

/** What a code of the rules may be called at the counter. */
const TOLD: Readonly<Partial<Record<RefusalCode, readonly Reason[]>>> = {
  'move.no-effort': ['no-effort'],
  'move.no-money': ['no-money'],
  'move.already': [
    'done',
    'this-month',
    'way-used',
    'evaded',
    'visited',
    'asked',
    'tried',
    'current',
    'not-now',
    'no-effort',
  ],
  'move.not-ready': ['study-rivals', 'few-files', 'ask-authority', 'no-fact', 'too-soon', 'look-up-first'],
};
/** What the screens show even when it does not go; a move of another stage of life is not shown at all. */
const SHOWN = [
  'find',
  'research',
  'campaign',
  'invest',
  'train',
  'empower',
  'study',
  'letter',
  'assess',
  'man',
  'invite',
  'visit',
  'care',
  'referral',
  'win-back',
];

it('agrees with the rules all through a run of chance', async () => {
  const scenario = await loadScenario('drone-season');
  if (!scenario.ok) throw new Error('the scenario does not load');
  const told = new Set<string>();
  const wrong: string[] = [];
  const look = (play: Play): boolean => {
    if (placeOf(play) !== 'month') return false;
    const [game, view, legal] = [gameOf(play), viewOf(play), legalMoves(play)];
    for (const move of candidates(game)) {
      const reason = reasonAgainst(move, view, legal, scenario.value.data);
      if ((reason === null) !== isLegal(move, legal)) wrong.push(`${moveKey(move)}: ${reason ?? 'goes'}`);
      const code = refusal(game, move);
      const names = code && SHOWN.includes(move.type) ? TOLD[code] : undefined;
      if (reason === null || !code || !names) continue;
      told.add(reason);
      if (!names.includes(reason)) wrong.push(`${moveKey(move)}: ${code}, told as ${reason}`);
    }
    return false;
  };
  playBot(scenario.value, 1, random, look);
  expect(wrong).toEqual([]);
  expect(told.size).toBeGreaterThan(5);
});
