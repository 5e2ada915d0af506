// Hints: a move that stands open, at every moment of a run, in words that go step by step.
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/model/locale';
import { textbook } from '../../../src/review/bots/textbook';
import { turnOf } from '../../../src/review/bots/bot';
import { hasHints, hintTo, lookText, moveText, taughtAt } from '../../../src/review/reasons/hint';
import { begin, placeOf, step } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import { shippedScenario, wordingOf } from '../../course';

test.each(['tile-shop', 'angry-guest', 'drone-season'])(
  '%s: each can be taken, and says where to look first',
  (id) => {
    const scenario = shippedScenario(id);
    let play = begin(scenario, 3);
    for (let i = 0; i < 60 && !play.done; i++) {
      if (hasHints(placeOf(play))) {
        const hint = hintTo(viewOf(play), taughtAt(play));
        expect(step(play, hint.move).ok).toBe(true);
        for (const locale of LOCALES) {
          const ctx = wordingOf(play, scenario, 3, locale);
          expect(lookText(ctx, hint)).not.toBe('');
          expect(moveText(ctx, hint).move).not.toBe('');
        }
      }
      const next = step(play, textbook(turnOf(play)));
      if (!next.ok) throw new Error(next.error);
      play = next.value;
    }
  },
);
