/** The six parts a score is made of; a scenario may have fewer. */
export const PHASES = ['founding', 'prospecting', 'approach', 'persuasion', 'retention', 'business'] as const;
export type Phase = (typeof PHASES)[number];
