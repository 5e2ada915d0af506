import { expect, test } from 'vitest';
import { lineFor, visitLines } from '../../../src/learner/visit/words';
import { playBot } from '../../../src/review/bots/bot';
import { textbook } from '../../../src/review/bots/textbook';
import { viewOf } from '../../../src/rules/view';
import { shippedScenario, wordingOf } from '../../course';

test.each(['telecom-season', 'busy-door'])(
  'a visit in %s can be put into words as the rules show it',
  (id) => {
    const scenario = shippedScenario(id);
    const { play } = playBot(scenario, 5, textbook, (at) => (viewOf(at).talk?.exchanges ?? 0) > 0);
    const account = viewOf(play).talk?.account ?? '';
    const words = wordingOf(play, scenario, 5, 'zh-CN');
    expect(visitLines(words, account).some((line) => line.kind === 'heard' && line.text !== '')).toBe(true);
    expect(lineFor({ type: 'listen' }, account, words)).not.toBe('');
  },
);
