// Whatever the ledger can name has a card in both languages.
import { expect, it } from 'vitest';
import { LOCALES } from '../../src/model/locale';
import { CONCEPT_OF_APPROACH, CONCEPT_OF_PRICE, CONCEPT_OF_WAY, CRITERIA } from '../../src/rules/criteria';
import { playBot } from '../../src/review/bots/bot';
import { random } from '../../src/review/bots/random';
import { textbook } from '../../src/review/bots/textbook';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import { shippedCourse, shippedScenario as shipped } from '../course';

const course = shippedCourse();

const played = ['drone-season', 'tile-shop'].flatMap((id) =>
  [textbook, random].flatMap((bot) =>
    [1, 2, 3].flatMap((seed) =>
      scoreOf(gameOf(playBot(shipped(id), seed, bot).play)).ledger.map((row) => row.concept),
    ),
  ),
);
const named = new Set([
  ...Object.values(CRITERIA).map(({ concept }) => concept),
  ...Object.values(CONCEPT_OF_WAY),
  ...Object.values(CONCEPT_OF_APPROACH),
  ...Object.values(CONCEPT_OF_PRICE),
  ...played,
]);

it.each([...named])('%s is in the catalogue and has a card', (concept) => {
  expect(course.concepts.has(concept)).toBe(true);
  for (const locale of LOCALES) expect(course.cards[locale][concept]?.what).toBeTruthy();
});
