/** The words of a visit: the talk as it was spoken, the lines one could say next, and what the course calls them. */
import type { Locale } from '../../model/locale';
import type { AccountId } from '../../model/move';
import type { Happening } from '../../rules/game';
import { courseWords } from '../../scenario/course';
import { transcript, type Line } from '../../review/transcript';
import type { Wording } from '../../review/wording';
import type { RunModel } from '../run.svelte';
import * as m from '../../ui/paraglide/messages.js';
import type { Said } from './lines';
import { lastExchange, visitLog } from './transcript';

export const wordingOf = (run: RunModel, locale: Locale): Wording => ({
  scenario: run.scenario,
  seed: run.seed,
  locale,
  course: courseWords(run.course, locale),
  view: run.view,
});

/** Nobody's words depend on what was said to others. */
const withLog = (ctx: Wording, account: AccountId, more: readonly Happening[] = []): Wording => ({
  ...ctx,
  view: { ...ctx.view, log: [...ctx.view.log.filter((h) => h.account === account), ...more] },
});

/** What was said in the latest visit to this account. */
export const visitLines = (ctx: Wording, account: AccountId): readonly Line[] => {
  const visit = new Set(visitLog(ctx.view.log, account));
  return transcript(withLog(ctx, account)).filter((line) => visit.has(line.of));
};

/** The number the next move will have: a scene begins with the greeting and no move. */
const nextIndex = (ctx: Wording, account: AccountId): number => {
  const visit = visitLog(ctx.view.log, account);
  const last = lastExchange(visit)[0]?.at.index ?? 0;
  const begun = visit.some((h) => h.kind === 'move');
  return begun || ctx.view.scenario.kind === 'season' ? last + 1 : last;
};

/** The very words this move will be said with, if it is the next one. */
export const lineFor = (move: Said, account: AccountId, ctx: Wording): string => {
  const at = { index: nextIndex(ctx, account), month: ctx.view.month, effort: 0 };
  return transcript(withLog(ctx, account, [{ at, account, kind: 'move', move }])).at(-1)?.text ?? '';
};

/** What the course calls what one does with this line. */
export const techniqueOf = (move: Said, ctx: Wording): string => {
  const { terms } = ctx.course.phrases;
  const words = ctx.scenario.words[ctx.locale];
  switch (move.type) {
    case 'approach':
      return terms.approach[move.how];
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
    case 'mend':
      return terms.mend[move.how];
    case 'ask-order':
      return m.visit_ask_order();
    case 'leave':
      return m.visit_leave();
  }
};
