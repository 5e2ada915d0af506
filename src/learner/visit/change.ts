/** What the last exchange changed, and the short reason beside the meters: the customer's answer says which. */
import type { Reply } from '../../model/reply';
import type { Happening } from '../../rules/game';
import type { TalkView } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';
import { repliesIn } from './transcript';

export interface Change {
  readonly trust: number;
  readonly interest: number;
}

/** A sign of buying has no reason of its own here: hearing it is the learner's part. */
const WHY: Readonly<Partial<Record<Reply, () => string>>> = {
  'opening-warm': m.visit_why_opening_warm,
  'opening-plain': m.visit_why_opening_plain,
  'opening-cold': m.visit_why_opening_cold,
  'praise-true': m.visit_why_praise_true,
  'praise-false': m.visit_why_praise_false,
  'gift-thanks': m.visit_why_gift_thanks,
  'gift-plain': m.visit_why_gift_plain,
  'gift-refused': m.visit_why_gift_refused,
  'gift-lavish': m.visit_why_gift_lavish,
  consulted: m.visit_why_consulted,
  lingering: m.visit_why_lingering,
  informed: m.visit_why_informed,
  'informed-bored': m.visit_why_informed_bored,
  'need-voiced': m.visit_why_need_voiced,
  'need-none': m.visit_why_need_none,
  'opens-up': m.visit_why_opens_up,
  'nothing-more': m.visit_why_nothing_more,
  'benefit-hit': m.visit_why_benefit_hit,
  'benefit-blind': m.visit_why_benefit_blind,
  'benefit-miss': m.visit_why_benefit_miss,
  'benefit-unclear': m.visit_why_benefit_unclear,
  'man-need-yes': m.visit_why_man,
  'man-need-no': m.visit_why_man,
  'man-money-enough': m.visit_why_man,
  'man-money-tight': m.visit_why_man,
  'man-money-none': m.visit_why_man,
  'man-authority-self': m.visit_why_man,
  'man-authority-other': m.visit_why_man,
  'man-evasive': m.visit_why_man_evasive,
  'decider-joins': m.visit_why_decider_joins,
  'probe-true': m.visit_why_probe_known,
  'probe-false': m.visit_why_probe_known,
  'probe-vague': m.visit_why_probe_vague,
  'answer-right': m.visit_why_answer_right,
  'answer-weak': m.visit_why_answer_weak,
  'answer-face': m.visit_why_answer_weak,
  advised: m.visit_why_advised,
  weighed: m.visit_why_weighed,
  'weighed-thin': m.visit_why_weighed_thin,
  'offer-match': m.visit_why_offer_match,
  'offer-plain': m.visit_why_offer_plain,
  'offer-jars': m.visit_why_offer_jars,
  'promise-glad': m.visit_why_promise_glad,
  'order-pushed': m.visit_why_order_pushed,
  'order-no': m.visit_why_order_no,
  mended: m.visit_why_mended,
  'mend-missed': m.visit_why_mend_missed,
};

/** What came up by itself after the answer. */
const ROSE: Readonly<Partial<Record<Reply, () => string>>> = {
  objection: m.visit_why_objection,
  torn: m.visit_why_torn,
  surplus: m.visit_why_surplus,
};

/** Answers that a line was welcome with: what is lost all the same is lost to what rose after it. */
const WELCOME: ReadonlySet<Reply> = new Set<Reply>([
  'opening-warm',
  'praise-true',
  'gift-thanks',
  'consulted',
  'informed',
  'need-voiced',
  'opens-up',
  'benefit-hit',
  'advised',
  'weighed',
  'offer-match',
  'promise-glad',
]);

/** Answers to what was not welcome: they are reason enough for a loss. */
const COSTS: ReadonlySet<Reply> = new Set<Reply>([
  'opening-cold',
  'praise-false',
  'gift-refused',
  'gift-lavish',
  'lingering',
  'informed-bored',
  'benefit-miss',
  'benefit-unclear',
  'answer-weak',
  'answer-face',
  'weighed-thin',
  'offer-jars',
  'order-pushed',
  'order-no',
  'mend-missed',
  'objection',
  'torn',
]);

/** What the seller's last line changed; null before the first one. */
export const changeOf = (exchange: readonly Happening[]): Change | null =>
  exchange.find((h) => h.kind === 'move')?.change ?? null;

/** Why the meters moved, in a few words; when an answer pleased and yet a doubt came up, both. */
export const reasonOf = (exchange: readonly Happening[]): string | null => {
  const change = changeOf(exchange);
  const replies = repliesIn(exchange);
  if (!change) return null;
  if (change.interest < 0 && replies.includes('objection') && replies.some((reply) => WELCOME.has(reply)))
    return m.visit_why_outweighed();
  const mild = change.trust > 0 && replies.includes('opening-plain');
  const said = mild ? m.visit_why_opening_mild : replies.flatMap((reply) => WHY[reply] ?? [])[0];
  // What was welcome or did no harm is no reason for a loss: then it is the length of the talk.
  const fades = change.interest < 0 && change.trust >= 0 && !replies.some((reply) => COSTS.has(reply));
  const reasons = [
    ...(said ? [said()] : []),
    ...replies.flatMap((reply) => ROSE[reply]?.() ?? []),
    ...(fades ? [m.visit_why_late()] : []),
  ];
  if (reasons.length === 0) return null;
  return reasons.join(m.visit_why_join());
};

/** As interested as can be, with nothing in the way that one could see, and still no sign of buying. */
export const isFull = (talk: TalkView): boolean =>
  talk.interest >= 10 &&
  !talk.signal &&
  talk.slip === null &&
  talk.objection !== 'open' &&
  talk.objection !== 'known' &&
  talk.conflict !== 'open' &&
  talk.surplus !== 'open';

/** “+2”, “−1”: with the real minus sign. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** A meter by its name, and by how much the last exchange moved it, as the meter shows it. */
export interface Moved {
  readonly name: string;
  readonly by: number;
}

const moving = (meters: readonly Moved[]): readonly Moved[] => meters.filter(({ by }) => by !== 0);

/** What the meters did, to be read out; empty when nothing moved. */
export const movedText = (meters: readonly Moved[]): string =>
  moving(meters)
    .map(({ name, by }) => m.visit_heard_change({ name, change: signed(by) }))
    .join(' ');

/** “+2: named a need they had voiced”: what moved, and why; with the meters' names when there are two. */
export const whyText = (meters: readonly Moved[], why: string | null): string | null => {
  const moved = moving(meters);
  if (why === null || moved.length === 0) return why;
  const by = moved
    .map((one) => (moved.length === 1 ? signed(one.by) : `${one.name} ${signed(one.by)}`))
    .join(m.visit_list_join());
  return m.visit_why_by({ by, why });
};
