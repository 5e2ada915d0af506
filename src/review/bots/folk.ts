/**
 * The ways of selling that the course warns of, each the course's way but for its one vice. They are opponents and the
 * proof that the game teaches the right thing: what is wrong with them must show in what customers do.
 */
import { LAVISH, MAILS, PLAIN } from '../../model/trade';
import { SHOP_MOVES } from '../../rules/legal-shop';
import type { AccountView, TalkView, View } from '../../rules/view';
import type { Bot, Wish } from './bot';
import { choose, firstOf } from './textbook';
import { planMonth } from './textbook-month';
import { recover } from './textbook-recovery';
import { talk } from './textbook-talk';

type Wishes = (view: View) => Iterable<Wish>;

/** The textbook, but for the places where this one knows better. */
export const vice =
  (instead: Readonly<Partial<Record<'founding' | 'month' | 'visit' | 'recovery', Wishes>>>): Bot =>
  (turn) => {
    const { view } = turn;
    const { place } = view;
    const wishes = place === 'report' || place === 'finished' ? undefined : instead[place];
    return firstOf(turn, (wishes ?? choose)(view));
  };

const visited = ({ accounts, talk: t }: View): AccountView | undefined =>
  accounts.find(({ id }) => id === t?.account);

/** Shows whatever there is, whether or not anybody asked for it. */
function* pitch({ company }: View, t: TalkView): Generator<Wish> {
  if (!t.clarity) yield { type: 'inform', aspect: 'performance' };
  for (const { id: feature, need } of company?.features ?? [])
    if (t.needs[need] !== 'shown' && t.needs[need] !== 'blind') yield { type: 'benefit', feature };
}

const isTired = (t: TalkView): boolean => t.patience <= 0.15;

/** Cheap is all there is to say. */
export const priceCutter = vice({
  *founding(view) {
    if (view.draft.price !== 'discount') yield { type: 'price', strategy: 'discount' };
    yield* choose(view);
  },
  *visit(view) {
    const t = view.talk;
    if (!t) return;
    if (t.openings.length === 0) yield { type: 'approach', how: 'introduction', on: PLAIN };
    if (!t.clarity) yield { type: 'inform', aspect: 'price' };
    yield { type: 'offer', offer: 'discount' };
    if (t.objection === 'open' || t.objection === 'known') yield { type: 'answer', how: 'compensate' };
    if (t.signal) yield { type: 'ask-order' };
    if (isTired(t)) yield { type: 'leave' };
    yield* pitch(view, t);
    yield { type: 'ask-order' };
  },
  // Money makes everything good.
  *recovery() {
    for (const what of ['refund', 'rebate', 'redo']) yield { type: 'redress', with: what };
    yield { type: 'own', how: 'sorry' };
    yield { type: 'ask-stay' };
    yield { type: 'leave' };
  },
});

/** Whoever asks often enough will hear yes some day. */
export const pushyCloser = vice({
  *visit(view) {
    const t = view.talk;
    if (!t) return;
    if (t.openings.length === 0) yield { type: 'approach', how: 'introduction', on: PLAIN };
    if (t.objection === 'open' || t.objection === 'known') yield { type: 'answer', how: 'refute' };
    const benefits = Object.values(t.needs).filter((mark) => mark === 'blind' || mark === 'shown').length;
    if (t.clarity && benefits > 0) yield { type: 'ask-order' };
    yield* pitch(view, t);
    yield { type: 'ask-order' };
  },
  *recovery() {
    yield { type: 'own', how: 'explain' };
    yield { type: 'ask-stay' };
    yield { type: 'trace', what: 'wish' };
    yield { type: 'leave' };
  },
});

/** A present opens every door, the larger the better. */
export const giftGiver = vice({
  *visit(view) {
    if (view.talk?.openings.length === 0) {
      yield { type: 'approach', how: 'gift', on: LAVISH };
      yield { type: 'approach', how: 'gift', on: PLAIN };
    }
    yield* talk(view);
  },
});

const size = ({ known }: AccountView): number => known.worth?.units ?? 0;

/** Only the large ones count, and they are always worth another try. */
export const bigFishHunter = vice({
  *month(view) {
    const leads = view.accounts.filter(({ stage }) => ['lead', 'qualified', 'nurtured'].includes(stage));
    for (const { id: account, known, studied } of leads)
      if (!known.worth && !studied.includes('desk')) yield { type: 'study', account, method: 'desk' };
    const ranked = leads.filter(({ known }) => known.worth).sort((a, b) => size(b) - size(a));
    const large = ranked.slice(0, Math.max(1, Math.ceil(ranked.length / 4)));
    for (const { id: account, stage, known, invited } of large) {
      if (stage !== 'qualified') yield { type: 'select', account, as: 'qualified' };
      if (known.authority === undefined) yield { type: 'man', account, fact: 'authority' };
      if (known.authority === 'other' && !invited) yield { type: 'invite', account };
      yield { type: 'visit', account };
    }
    for (const { id: account, stage } of ranked.slice(large.length))
      if (stage !== 'dropped') yield { type: 'select', account, as: 'dropped' };
    const customers = view.accounts.filter(
      ({ customer }) => customer !== null && customer.life !== 'given-up',
    );
    for (const { id: account, known } of customers)
      if (!known.worth) yield { type: 'study', account, method: 'desk' };
    const largest = customers.sort((a, b) => size(b) - size(a))[0];
    if (largest && largest.customer?.tier !== 'key') yield { type: 'tier', account: largest.id, tier: 'key' };
    if (largest) yield { type: 'care', account: largest.id, act: 'personal' };
    for (const way of ['lookup', 'network', 'helper', 'canvassing', 'online']) yield { type: 'find', way };
    yield { type: 'end-month' };
  },
  *visit(view) {
    const account = visited(view);
    // Whoever is small is not worth the time; whoever is large is shown everything at once.
    if (
      view.talk &&
      account &&
      size(account) > 0 &&
      view.talk.clarity &&
      !view.talk.signal &&
      !isTired(view.talk)
    )
      yield* pitch(view, view.talk);
    yield* talk(view);
  },
});

/** A lovely conversation: never asks for the order, for that would spoil it. */
export const talker = vice({
  *visit(view) {
    const t = view.talk;
    if (!t) return;
    if (isTired(t)) yield { type: 'leave' };
    if (t.conflict === 'open') yield { type: 'weigh', how: 'feeling' };
    for (const wish of talk(view)) if (wish.type !== 'ask-order' && wish.type !== 'leave') yield wish;
    yield { type: 'listen' };
    yield { type: 'leave' };
  },
  // Understanding is all one has to give.
  *recovery(view) {
    if (!view.meeting) return;
    for (const wish of recover(view.meeting))
      if (!['redress', 'ask-boss', 'ask-stay', 'part', 'assure'].includes(wish.type) && wish.type !== 'leave')
        yield wish;
    yield { type: 'hear' };
    yield { type: 'leave' };
  },
});

/** All that is done for those who have bought already. */
const KEEPING: ReadonlySet<string> = new Set([
  'care',
  'complaint',
  'referral',
  'tier',
  'bundle',
  'derive',
  'aid',
  'win-back',
  'let-go',
  'meet',
  'stance',
  ...SHOP_MOVES,
]);

/** Customers are there to be won; whoever is won looks after themselves. */
export const hunterOnly = vice({
  *month(view) {
    for (const wish of planMonth(view)) if (!KEEPING.has(wish.type)) yield wish;
  },
  *recovery() {
    yield { type: 'own', how: 'explain' };
    yield { type: 'leave' };
  },
});

/** Out of sight is out of mind: a letter to everybody, every month, and another. */
export const spammer = vice({
  *month(view) {
    for (const form of MAILS) yield { type: 'mail', form, to: 'all' };
    yield* choose(view);
  },
});
