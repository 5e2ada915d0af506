/** The words of a visit: the talk as it was spoken, the lines one could say next, and what the course calls them. */
import type { Locale } from '../../model/locale';
import type { AccountId } from '../../model/move';
import type { Redress } from '../../model/trade';
import type { Happening } from '../../rules/game';
import { courseWords } from '../../scenario/course';
import { transcript, type Line } from '../../review/transcript';
import { amount } from '../../review/context';
import { moveLabel, type Wording } from '../../review/wording';
import type { RunModel } from '../run.svelte';
import * as m from '../../ui/paraglide/messages.js';
import type { Said } from './lines';
import { visitLog } from './transcript';

export const wordingOf = (run: RunModel, locale: Locale): Wording => ({
  scenario: run.scenario,
  seed: run.seed,
  locale,
  course: courseWords(run.course, locale),
  view: run.view,
});

/** What is between us and this account: nobody's words depend on what was said to others. */
const between = (ctx: Wording, account: AccountId): readonly Happening[] =>
  ctx.view.log.filter((h) => h.account === account);

/** What was said in the latest visit to this account. */
export const visitLines = (ctx: Wording, account: AccountId): readonly Line[] => {
  const visit = new Set(visitLog(ctx.view.log, account));
  return transcript(ctx, between(ctx, account)).filter((line) => visit.has(line.of));
};

/** The very words this move will be said with, if it is the next one. */
export const lineFor = (move: Said, account: AccountId, ctx: Wording): string => {
  const at = { index: ctx.view.moves + 1, month: ctx.view.month, effort: 0 };
  const said: Happening = { at, account, kind: 'move', move };
  return transcript(ctx, [...between(ctx, account), said]).at(-1)?.text ?? '';
};

/** What is given to make it good, and what that costs us. */
const redressWithCost = (given: Redress, ctx: Wording): string => {
  const price = ctx.view.meeting?.redress.find(({ id }) => id === given)?.cost ?? 0;
  const what = ctx.course.phrases.terms.redress[given];
  return price === 0 ? what : m.recovery_costs({ what, cost: amount(ctx, price) });
};

/** What one may not give without the boss. */
const beyond = (ctx: Wording): string => {
  const dear = (ctx.view.meeting?.redress ?? []).filter((one) => one.beyond);
  return dear.map(({ id }) => redressWithCost(id, ctx)).join(m.visit_list_join());
};

type Step = Extract<Said, { type: keyof Wording['course']['phrases']['hints']['recovery'] }>;

/** The steps of a recovery that need no more words than their name. */
const STEPS: readonly Said['type'][] = ['hear', 'look-up', 'ask-boss', 'assure', 'ask-stay', 'part'];
const isStep = (move: Said): move is Step => STEPS.includes(move.type);

/** What comes of going without having asked: whoever came to complain needs no asking. */
const leaveHint = ({ view: { meeting } }: Wording): string | null =>
  meeting && (meeting.matter === 'complaint' ? m.recovery_leave_complaint() : m.recovery_leave_unasked());

/** What the course calls what one does with this line. */
const techniqueOf = (move: Said, ctx: Wording): string => {
  const { terms } = ctx.course.phrases;
  const words = ctx.scenario.words[ctx.locale];
  if (isStep(move))
    return move.type === 'ask-boss' ? m.recovery_ask_boss({ what: beyond(ctx) }) : moveLabel(move, ctx);
  switch (move.type) {
    case 'approach': {
      const feature = move.how === 'product' || move.how === 'benefit' ? words.features[move.on]?.name : null;
      const how = terms.approach[move.how];
      return feature ? m.visit_technique_on({ how, what: feature }) : how;
    }
    case 'inform':
      return terms.aspect[move.aspect];
    case 'ask':
      return terms.needType[move.area];
    case 'listen':
      return m.visit_listen();
    case 'man':
      return m.visit_man_technique({ fact: terms.manFact[move.fact] });
    case 'invite':
      return m.visit_invite();
    case 'benefit':
      return words.features[move.feature]?.name ?? move.feature;
    case 'probe':
      return terms.probe[move.how];
    case 'answer':
      return terms.answer[move.how];
    case 'offer':
      return terms.offer[move.offer];
    case 'promise':
      return words.promises[move.promise]?.name ?? move.promise;
    case 'weigh':
      return terms.weighing[move.how];
    case 'advise':
      return m.visit_advise();
    case 'mend':
      return terms.mend[move.how];
    case 'ask-order':
      return m.visit_ask_order();
    case 'trace':
      return terms.trace[move.what];
    case 'own':
      return terms.owning[move.how];
    case 'redress':
      return redressWithCost(move.with, ctx);
    case 'leave':
      return ctx.view.meeting ? m.recovery_leave() : m.visit_leave();
  }
};

/** What it is and when it suits, where the course has a word for that. */
const hintOf = (move: Said, ctx: Wording): string | null => {
  const { hints } = ctx.course.phrases;
  if (isStep(move)) return hints.recovery[move.type];
  switch (move.type) {
    case 'approach':
      return hints.approach[move.how];
    case 'ask':
      return hints.needType[move.area];
    case 'probe':
      return hints.probe[move.how];
    case 'answer':
      return hints.answer[move.how];
    case 'offer':
      return hints.offer[move.offer];
    case 'weigh':
      return hints.weighing[move.how];
    case 'mend':
      return hints.mend[move.how];
    case 'trace':
      return hints.trace[move.what];
    case 'own':
      return hints.owning[move.how];
    case 'redress':
      return hints.redress[move.with];
    case 'leave':
      return leaveHint(ctx);
    case 'listen':
    case 'invite':
    case 'advise':
    case 'ask-order':
      return hints.talk[move.type];
    default:
      return null;
  }
};

const LISTENED_OUT = 2;

/** That it has been said before, or that nothing more will come of it: one may, but it tires the customer. */
const againOf = (move: Said, { view }: Wording): string | null => {
  const { talk } = view;
  const known = view.accounts.find((account) => account.id === talk?.account)?.known;
  if (move.type === 'inform' && talk?.informed.includes(move.aspect)) return m.visit_again_told();
  if (move.type === 'ask' && known?.closedAreas.includes(move.area)) return m.visit_again_asked();
  if (move.type === 'listen' && (talk?.relation.listened ?? 0) >= LISTENED_OUT) return m.visit_again_heard();
  return null;
};

/** The small print under a line: what the course calls it, and when it suits. */
export const noteOf = (move: Said, ctx: Wording): string => {
  const technique = techniqueOf(move, ctx);
  const hint = againOf(move, ctx) ?? hintOf(move, ctx);
  return hint === null ? technique : m.visit_technique_hint({ technique, hint });
};

/** What an opening rests on, under a head that says of what kind it is; praise and gifts say it themselves. */
export const groundOf = (move: Said, ctx: Wording): string | null =>
  move.type === 'approach' ? (ctx.scenario.words[ctx.locale].features[move.on]?.name ?? null) : null;
