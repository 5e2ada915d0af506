/** Why the meters of a recovery moved, in a few words: the customer's answer says which. */
import type { Reply } from '../../model/reply';
import type { Happening } from '../../rules/game';
import type { MeetingView } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';
import { repliesIn } from '../visit/transcript';

const WHY: Readonly<Partial<Record<Reply, () => string>>> = {
  'pours-out': m.recovery_why_heard,
  calms: m.recovery_why_calms,
  'nothing-more': m.visit_why_nothing_more,
  'cut-short': m.recovery_why_cut_short,
  'on-record': m.recovery_why_on_record,
  'not-on-record': m.recovery_why_not_on_record,
  'wish-withheld': m.recovery_why_withheld,
  'sorry-taken': m.recovery_why_sorry,
  'sorry-hollow': m.recovery_why_hollow,
  explained: m.recovery_why_explained,
  excuse: m.recovery_why_excuse,
  denied: m.recovery_why_denied,
  'boss-agrees': m.recovery_why_boss,
  'redress-bribe': m.recovery_why_bribe,
  'redress-right': m.recovery_why_right,
  'redress-half': m.recovery_why_half,
  'redress-wrong': m.recovery_why_wrong,
  assured: m.recovery_why_assured,
};

/** Why, where it hangs on whose doing it was: who is sorry for what nobody did, and who leaves for it. */
const whyBy = (
  reply: Reply,
  { cause, matter }: Pick<MeetingView, 'cause' | 'matter'>,
): string | undefined => {
  if (cause === 'circumstance' && reply === 'sorry-hollow') return m.recovery_why_nobody();
  if (reply === 'cause-circumstance' && matter !== 'complaint') return m.recovery_why_not_ours();
  return WHY[reply]?.();
};

export const reasonOf = (
  exchange: readonly Happening[],
  meeting: Pick<MeetingView, 'cause' | 'matter'>,
): string | null =>
  repliesIn(exchange)
    .map((reply) => whyBy(reply, meeting))
    .find((why) => why !== undefined) ?? null;
