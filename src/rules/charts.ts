/**
 * The small charts of one account: how a lead is worked, how a relation lives, how a complaint is mended.
 * They hold structure only (what can follow what); the arithmetic lives beside them.
 */
import { createMachine, type AnyStateMachine } from 'xstate';

/** prospect-ladder: potential customer, prospect, user; and the ways off the ladder. People in a buying centre do not buy, they back us. */
export const prospectChart = createMachine({
  id: 'prospect',
  initial: 'unknown',
  states: {
    unknown: { on: { find: 'lead' } },
    lead: {
      on: {
        qualified: 'qualified',
        nurtured: 'nurtured',
        dropped: 'dropped',
        won: 'customer',
        backs: 'backing',
        lost: 'lost',
      },
    },
    qualified: {
      on: { nurtured: 'nurtured', dropped: 'dropped', won: 'customer', backs: 'backing', lost: 'lost' },
    },
    nurtured: {
      on: { qualified: 'qualified', dropped: 'dropped', won: 'customer', backs: 'backing', lost: 'lost' },
    },
    dropped: { on: { qualified: 'qualified', nurtured: 'nurtured' } },
    customer: {},
    backing: {},
    lost: {},
  },
});
export type ProspectStage =
  'unknown' | 'lead' | 'qualified' | 'nurtured' | 'dropped' | 'customer' | 'backing' | 'lost';

/** customer-life-cycle: explored, formed, stable, in decline; churned, won back or given up. */
export const lifeChart = createMachine({
  id: 'life',
  initial: 'exploring',
  states: {
    exploring: { on: { settle: 'forming', worsen: 'declining', churn: 'churned', 'let-go': 'given-up' } },
    forming: { on: { settle: 'stable', worsen: 'declining', churn: 'churned', 'let-go': 'given-up' } },
    stable: { on: { worsen: 'declining', churn: 'churned', 'let-go': 'given-up' } },
    declining: { on: { settle: 'forming', churn: 'churned', 'let-go': 'given-up' } },
    churned: { on: { 'win-back': 'forming', 'let-go': 'given-up' } },
    'given-up': {},
  },
});

/** complaint-handling: listen, own up, mend (repair or compensate), follow up. Steps may be skipped, at a price. */
export const complaintChart = createMachine({
  id: 'complaint',
  initial: 'none',
  states: {
    none: { on: { raise: 'open' } },
    open: {
      on: { listen: 'heard', 'own-up': 'owned', repair: 'mended', compensate: 'mended', argue: 'open' },
    },
    heard: { on: { 'own-up': 'owned', repair: 'mended', compensate: 'mended', argue: 'open' } },
    owned: { on: { repair: 'mended', compensate: 'mended', argue: 'open' } },
    mended: { on: { 'follow-up': 'closed', raise: 'open' } },
    closed: { on: { raise: 'open' } },
  },
});
export type ComplaintStage = 'none' | 'open' | 'heard' | 'owned' | 'mended' | 'closed';

/** Where a step leads, read off the chart: every arrow is plain. */
const target = (chart: AnyStateMachine, value: string, step: string): string | null => {
  const next: unknown = chart.config.states?.[value]?.on?.[step];
  return typeof next === 'string' ? next : null;
};

/** Whether the chart has this step from here. */
export const canAdvance = (chart: AnyStateMachine, value: string, step: string): boolean =>
  target(chart, value, step) !== null;

/** The state after a step; a step the chart does not have is a fault of the caller. */
export const advance = <S extends string>(chart: AnyStateMachine, value: S, step: string): S => {
  const next = target(chart, value, step);
  if (next === null) throw new RangeError(`${chart.id}: no ${step} from ${value}`);
  return next as S;
};
