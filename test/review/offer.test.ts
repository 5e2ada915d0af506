// What the street says of a scenario is what the scenario is.
import { describe, expect, it } from 'vitest';
import { offerOf, readOffer } from '../../src/review/offer';
import { shippedScenario, shippedScenarios } from '../course';

describe.each(shippedScenarios())('the offer of %s', (id) => {
  const scenario = shippedScenario(id);
  const offer = offerOf(scenario);

  it('tells its name, its length and how much there is to learn', () => {
    expect(offer).toMatchObject({ id, kind: scenario.data.kind, months: scenario.data.months });
    expect(offer.words['zh-CN'].title).toBe(scenario.words['zh-CN'].title);
    expect(offer.minutes).toBeGreaterThanOrEqual(6);
    expect(offer.concepts).toBeGreaterThan(5);
  });

  it('is the same when the build reads it', () => {
    expect(readOffer(scenario.data, (locale) => scenario.words[locale])).toEqual({ ok: true, value: offer });
  });
});

it('is refused with what is wrong when the scenario is broken', () => {
  const { words } = shippedScenario('tile-shop');
  expect(readOffer({ id: 'tile-shop' }, (locale) => words[locale]).ok).toBe(false);
});
