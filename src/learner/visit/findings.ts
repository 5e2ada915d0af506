/** What has come to light in a visit: the file now against the file when it began. Pure. */
import { MAN_FACTS, NEEDS, type ManFact, type Need } from '../../model/customer';
import type { Known } from '../../rules/view';

export type Finding =
  | { readonly kind: 'doubt' }
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'useless'; readonly need: Need }
  | { readonly kind: 'man'; readonly fact: ManFact }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'sensitivity' }
  | { readonly kind: 'temperament' };

const answered = (known: Known, fact: ManFact): boolean => known[fact] !== undefined;

/** Everything on file, the weightiest first. */
const all = (known: Known): readonly Finding[] => {
  const needs = NEEDS.filter((need) => known.weights[need] !== undefined).sort(
    (a, b) => (known.weights[b] ?? 0) - (known.weights[a] ?? 0),
  );
  const cared = needs.filter((need) => (known.weights[need] ?? 0) > 0);
  return [
    ...(known.objection ? [{ kind: 'doubt' } as const] : []),
    ...cared.map((need) => ({ kind: 'need', need }) as const),
    ...MAN_FACTS.filter((fact) => answered(known, fact)).map((fact) => ({ kind: 'man', fact }) as const),
    ...(known.sensitivity ? [{ kind: 'sensitivity' } as const] : []),
    ...known.facts.map((id) => ({ kind: 'fact', id }) as const),
    ...(known.temperament ? [{ kind: 'temperament' } as const] : []),
    ...needs.filter((need) => !cared.includes(need)).map((need) => ({ kind: 'useless', need }) as const),
  ];
};

/** What is new since `before`; everything when it is not known how the visit began. */
export const cameToLight = (before: Known | null, now: Known): readonly Finding[] => {
  if (!before) return all(now);
  const old = all(before).map((finding) => JSON.stringify(finding));
  return all(now).filter((finding) => !old.includes(JSON.stringify(finding)));
};
