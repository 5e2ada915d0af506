/** How a recovery that is over came to its end: the last words say it. Pure. */
import type { Reply } from '../../model/reply';
import type { MeetingView } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';

type Ending = 'settled' | 'stays' | 'goes' | 'parted' | 'stormed' | 'tired';

const ENDS: Readonly<Partial<Record<Reply, Ending>>> = {
  stays: 'stays',
  goes: 'goes',
  'parts-well': 'parted',
  'parts-hurt': 'parted',
  'storms-out': 'stormed',
  'patience-out': 'tired',
};

export const endingOf = (replies: readonly Reply[]): Ending =>
  replies.map((reply) => ENDS[reply]).find((ending) => ending !== undefined) ?? 'settled';

const LABEL: Readonly<Record<Ending, (named: { name: string }) => string>> = {
  settled: m.recovery_end_settled,
  stays: m.recovery_end_stays,
  goes: m.recovery_end_goes,
  parted: m.recovery_end_parted,
  stormed: m.recovery_end_stormed,
  tired: m.recovery_end_tired,
};
export const endLabel = (ending: Ending, name: string): string => LABEL[ending]({ name });

const TEXT: Readonly<Record<Exclude<Ending, 'settled'>, () => string>> = {
  stays: m.recovery_end_stays_text,
  goes: m.recovery_end_goes_text,
  parted: m.recovery_end_parted_text,
  stormed: m.recovery_end_stormed_text,
  tired: m.recovery_end_tired_text,
};

/** Made good, and a day fixed to come back to it: nothing is left to say. */
export const isDone = ({ recovery }: Pick<MeetingView, 'recovery'>): boolean =>
  recovery.fit === 1 && recovery.assured;

const settledText = ({ recovery }: Pick<MeetingView, 'recovery'>): string =>
  recovery.redress === null
    ? m.recovery_end_settled_text()
    : recovery.fit < 1
      ? m.recovery_end_settled_half()
      : recovery.assured
        ? m.recovery_end_settled_done()
        : m.recovery_end_settled_unseen();

/** What to make of it. A chance of nothing means that whatever one did, they would not have stayed. */
export const endText = (ending: Ending, chance: number | null, meeting: MeetingView): string => {
  if (ending === 'settled') return settledText(meeting);
  if (ending !== 'goes' || chance !== 0) return TEXT[ending]();
  return meeting.matter === 'burden' ? m.recovery_end_goes_burden() : m.recovery_end_goes_never();
};
