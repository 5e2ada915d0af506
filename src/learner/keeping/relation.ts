/** A relation as one reads it: how content, how loyal, how long since we last spoke, and what it asks of us now. */
import { canAdvance, complaintChart } from '../../rules/charts';
import { COMPLAINT_STEPS, type ComplaintStep } from '../../model/trade';
import type { CustomerView } from '../../rules/view';

export type Mood = 'glad' | 'content' | 'lukewarm' | 'cross' | 'bitter';

export const moodOf = (mood: number): Mood =>
  mood >= 0.75
    ? 'glad'
    : mood >= 0.58
      ? 'content'
      : mood >= 0.42
        ? 'lukewarm'
        : mood >= 0.28
          ? 'cross'
          : 'bitter';

export const toneOf = (share: number): 'good' | 'warm' | 'bad' =>
  share >= 0.58 ? 'good' : share >= 0.42 ? 'warm' : 'bad';

/** Months since we were last in touch. */
export const silence = (customer: CustomerView, month: number): number =>
  Math.max(0, month - customer.touched);

/** The steps that the complaint can still take, whether or not there is effort for them. */
export const openSteps = (customer: CustomerView): readonly ComplaintStep[] =>
  COMPLAINT_STEPS.filter((step) => canAdvance(complaintChart, customer.complaint, step));
