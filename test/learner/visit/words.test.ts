import { expect, test } from 'vitest';
import { lineFor, visitLines } from '../../../src/learner/visit/words';
import { playBot } from '../../../src/review/bots/bot';
import { textbook } from '../../../src/review/bots/textbook';
import { begin, legalMoves, step, type Play } from '../../../src/rules/play';
import { viewOf, type View } from '../../../src/rules/view';
import type { Said } from '../../../src/learner/visit/lines';
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

test.each(['busy-door', 'angry-guest', 'drone-season'])(
  'in %s what stands on a button is what is said when it is pressed',
  (id) => {
    const scenario = shippedScenario(id);
    const words = (play: Play) => wordingOf(play, scenario, 5, 'zh-CN');
    const personIn = ({ talk, meeting }: View) => talk?.account ?? meeting?.account;
    let looked = 0;
    const { moves } = playBot(scenario, 5, textbook, (at) => viewOf(at).month > 1);
    let play = begin(scenario, 5);
    for (const taken of moves) {
      const account = personIn(viewOf(play));
      if (account !== undefined) {
        looked++;
        for (const move of legalMoves(play)) {
          const next = step(play, move);
          if (!next.ok) throw new Error(next.error);
          const said = visitLines(words(next.value), account).filter(({ of }) => of.kind === 'move');
          expect(lineFor(move as Said, account, words(play))).toBe(said.at(-1)?.text);
        }
      }
      if (looked > 6) break;
      const next = step(play, taken);
      if (!next.ok) throw new Error(next.error);
      play = next.value;
    }
    expect(looked).toBeGreaterThan(3);
  },
);
