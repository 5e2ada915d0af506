/** Who plays what: at most nine perform, and with fewer somebody plays two parts, if possible never both in one scene. */
import { MOST_PERFORMERS, type Notebook } from '../../model/notebook';
import { rolesIn, sceneLength, type Role, type Script } from './script';
import type { Locale } from '../../model/locale';

export interface Performer {
  /** 1 for the first. */
  readonly number: number;
  readonly roles: readonly Role[];
}

/** As many as say something, unless the group has said how many it is. */
export const performersIn = (script: Script, { performers }: Notebook): number =>
  performers ?? Math.min(MOST_PERFORMERS, Math.max(1, script.roles.length));

/** To have to talk with oneself is worse than any amount of text. */
const WITH_ONESELF = 100_000;

/** In the order of the group's duties: our own people, the customers, and last whoever writes and leads. */
const inDuty = (script: Script): readonly Role[] => [
  ...script.roles.filter(({ kind }) => kind !== 'narrator'),
  ...script.roles.filter(({ kind }) => kind === 'narrator'),
];

/** Parts for so many before anything was given by hand: one each, or to whoever has least, the longest parts first. */
const dealt = (script: Script, n: number, locale: Locale): readonly (readonly Role[])[] => {
  const roles = inDuty(script);
  if (n >= roles.length) return Array.from({ length: n }, (_, i) => roles.slice(i, i + 1));
  const scenes = script.scenes.map(rolesIn);
  const length = ({ id }: Role): number =>
    script.scenes.reduce(
      (sum, { beats }) => sum + sceneLength({ beats: beats.filter(({ role }) => role === id) }, locale),
      0,
    );
  const meets = (a: Role, b: Role): number =>
    scenes.filter((present) => present.includes(a.id) && present.includes(b.id)).length;
  const hands: Role[][] = Array.from({ length: n }, () => []);
  for (const role of [...roles].sort((a, b) => length(b) - length(a))) {
    const burden = (hand: readonly Role[]): number =>
      hand.reduce((sum, other) => sum + length(other) + WITH_ONESELF * meets(role, other), 0);
    [...hands].sort((a, b) => burden(a) - burden(b))[0]?.push(role);
  }
  const first = (hand: readonly Role[]): number => Math.min(...hand.map((role) => roles.indexOf(role)));
  return hands.sort((a, b) => first(a) - first(b));
};

/** The parts, by performer; what was given by hand comes before what was dealt. */
export const partsOf = (script: Script, notebook: Notebook, locale: Locale): readonly Performer[] => {
  const hands = dealt(script, performersIn(script, notebook), locale);
  const by = (role: Role): number => {
    const given = notebook.parts[role.id];
    return given !== undefined && given <= hands.length
      ? given
      : 1 + hands.findIndex((hand) => hand.includes(role));
  };
  return hands.map((_, i) => ({ number: i + 1, roles: script.roles.filter((role) => by(role) === i + 1) }));
};
