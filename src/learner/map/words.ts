/** What the map says of a concept: its name, its state as word and sign, and its share in round numbers. */
import { STATES, type Standing, type State } from '../../review/mastery/evidence';
import type { Course } from '../../scenario/course';
import type { Concept } from '../../scenario/course-schema';
import { locale } from '../../ui/locale.svelte';
import * as m from '../../ui/paraglide/messages.js';

const STATE_WORDS: Readonly<Record<State, () => string>> = {
  solid: m.map_solid,
  growing: m.map_growing,
  shaky: m.map_shaky,
  unmet: m.map_unmet,
};
export const stateWord = (state: State): string => STATE_WORDS[state]();

/** Every state has its own sign, so that colour is never needed. */
export const SIGNS: Readonly<Record<State, string>> = { solid: '●', growing: '◐', shaky: '△', unmet: '○' };

const PHASE_WORDS: Readonly<Record<Concept['phase'], () => string>> = {
  foundation: m.map_phase_foundation,
  marketing: m.map_phase_marketing,
  prospecting: m.map_phase_prospecting,
  approach: m.map_phase_approach,
  persuasion: m.map_phase_persuasion,
  retention: m.map_phase_retention,
};
export const phaseWord = (phase: Concept['phase']): string => PHASE_WORDS[phase]();

export const termOf = (course: Course, id: string): string => {
  const concept = course.concepts.get(id);
  return (locale.current === 'en' ? concept?.en : concept?.zh) ?? id;
};

export const percent = (share: number): number => Math.round(100 * share);

/** A concept on the map, as it is read out. */
export const spotLabel = (term: string, { state, mean, low, high }: Standing): string =>
  state === 'unmet'
    ? m.map_spot_unmet({ term })
    : m.map_spot({
        term,
        state: stateWord(state),
        mean: percent(mean),
        low: percent(low),
        high: percent(high),
      });

export const countsOf = (standings: Iterable<Standing>): Readonly<Record<State, number>> => {
  const counts = { solid: 0, growing: 0, shaky: 0, unmet: 0 };
  for (const { state } of standings) counts[state]++;
  return counts;
};

export const ORDER = STATES;
