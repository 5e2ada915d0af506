/** What the course says of mail after the sale: what fits whom, and how much is too much. */
import { expect } from 'vitest';
import type { Sensitivity } from '../../../src/model/customer';
import type { Mail, Segment } from '../../../src/model/trade';
import type { Game } from '../../../src/rules/game';
import type { Drawn } from '../../fixtures/archetypes';
import { but } from '../../fixtures/talks';
import { law } from './law';
import { after, bought, buyer, reorders, warmth } from './living';
import { act, shop, won } from './world';

const file = 'src/rules/keeping/mail.ts';
const post = (game: Game, form: Mail, to: Segment = 'all'): Game => act(game, { type: 'mail', form, to });
/** What a mail does for the feeling of the month. */
const lift = (game: Game, form: Mail, to?: Segment): number => warmth(post(game, form, to)) - warmth(game);
const minding = (drawn: Drawn, sensitivity: Sensitivity): Game =>
  won(shop(but(drawn, { sensitivity })), 'ann');

law({
  says: 'thanks are welcome right after buying, and sound hollow months later',
  rule: { file, find: 'month - customer.bought <= 1 ? 1 : 0.2', neutral: '1' },
  shows: () => {
    expect(lift(bought(), 'thanks')).toBeGreaterThan(2 * lift(after(4, bought()), 'thanks'));
  },
  mean: { gain: (drawn) => lift(buyer(drawn), 'thanks') - lift(after(3, buyer(drawn)), 'thanks') },
});

law({
  says: 'what goes with a thing is welcome while the thing is new',
  rule: { file, find: 'month - customer.bought <= QUIET ? 0.9 : 0.4', neutral: '0.9' },
  shows: () => {
    expect(lift(bought(), 'accessories')).toBeGreaterThan(1.5 * lift(after(4, bought()), 'accessories'));
  },
  mean: { gain: (drawn) => lift(buyer(drawn), 'accessories') - lift(after(3, buyer(drawn)), 'accessories') },
});

law({
  says: 'a code for something off pleases those who mind the price, and hardly anybody else',
  rule: { file, find: "minds === 'price' ? 1 : 0.2", neutral: '1' },
  shows: () => {
    const of = (sensitivity: Sensitivity) => lift(bought({}, { sensitivity }), 'code');
    expect(of('price')).toBeGreaterThan(2 * of('brand'));
  },
  mean: { gain: (drawn) => lift(minding(drawn, 'price'), 'code') - lift(minding(drawn, 'brand'), 'code') },
});

law({
  says: 'a choice made for the reader pleases most those who do not look at the price',
  rule: { file, find: "minds === 'price' ? 0.5 : 0.8", neutral: '0.5' },
  shows: () => {
    const of = (sensitivity: Sensitivity) => lift(bought({}, { sensitivity }), 'chosen');
    expect(of('service')).toBeGreaterThan(of('price'));
    expect(of('service')).toBeGreaterThan(lift(bought({}, { sensitivity: 'service' }), 'top-four'));
  },
  mean: {
    gain: (drawn) => lift(minding(drawn, 'service'), 'chosen') - lift(minding(drawn, 'price'), 'chosen'),
  },
});

law({
  says: 'a second mail in the same month annoys',
  rule: { file, find: '- MAIL.annoys * more.length', neutral: '' },
  shows: () => {
    const one = post(bought(), 'thanks');
    expect(warmth(post(one, 'top-four'))).toBeLessThan(warmth(one) - 0.02);
    expect(warmth(post(post(one, 'top-four'), 'code'))).toBeLessThan(warmth(post(one, 'top-four')) - 0.02);
  },
  mean: {
    gain: (drawn) => {
      const one = post(buyer(drawn), 'thanks');
      return warmth(one) - warmth(post(one, 'top-four'));
    },
    over: 0.02,
  },
});

law({
  says: 'a second mail in the same month makes deaf to the first',
  rule: { file, find: '* MAIL.deafens ** more.length', neutral: '' },
  shows: () => {
    const one = post(after(1, bought()), 'thanks');
    expect(reorders(post(one, 'top-four'))).toBeLessThan(0.9 * reorders(one));
  },
  mean: {
    gain: (drawn) => {
      const one = post(after(1, buyer(drawn)), 'thanks');
      return reorders(one) - reorders(post(one, 'top-four'));
    },
  },
});

law({
  says: 'a mail that fits brings orders, one that does not hardly any',
  rule: { file, find: '(1 + MAIL.again * fit)', neutral: '(1 + MAIL.again)' },
  shows: () => {
    const game = after(1, bought({}, { sensitivity: 'brand' }));
    expect(reorders(post(game, 'chosen'))).toBeGreaterThan(1.1 * reorders(post(game, 'code')));
    expect(reorders(post(game, 'chosen'))).toBeGreaterThan(1.1 * reorders(game));
  },
  mean: {
    gain: (drawn) => {
      const game = after(1, minding(drawn, 'brand'));
      return reorders(post(game, 'chosen')) - reorders(post(game, 'code'));
    },
  },
});

law({
  says: 'a mail is read by those it is for, and does not trouble the others',
  rule: {
    file,
    find: "to === 'all' || (!customer.mute && segmentOf(customer, month) === to)",
    neutral: 'true',
  },
  shows: () => {
    expect(lift(after(3, bought()), 'top-four', 'quiet')).toBeGreaterThan(0);
    expect(lift(bought(), 'top-four', 'quiet')).toBe(0);
    expect(lift(bought(), 'top-four', 'new')).toBeGreaterThan(0);
    expect(lift(after(3, bought()), 'top-four', 'new')).toBe(0);
  },
  mean: {
    gain: (drawn) =>
      lift(after(3, buyer(drawn)), 'top-four', 'quiet') - lift(buyer(drawn), 'top-four', 'quiet'),
  },
});

law({
  says: 'mail after the sale warms those who want a relation, and leaves the others nearly cold',
  rule: { file, find: 'MAIL[truth.orientation] * fit', neutral: 'MAIL.relational * fit' },
  shows: () => {
    const of = (orientation: 'relational' | 'transactional') => lift(bought({}, { orientation }), 'thanks');
    expect(of('relational')).toBeGreaterThan(2 * of('transactional'));
  },
  mean: {
    gain: (drawn) => {
      const of = (orientation: 'relational' | 'transactional') =>
        lift(won(shop(but(drawn, { orientation })), 'ann'), 'thanks');
      return of('relational') - of('transactional');
    },
  },
});
