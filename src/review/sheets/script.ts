/** The run as a play: what a script consists of. How it comes about is told in `compose.ts`. */
import type { Locale } from '../../model/locale';
import type { Beat } from '../../model/notebook';
import type { AccountId } from '../../model/move';
import { lengthOf } from './material';

export const NARRATOR = 'narrator';
export const KEEPER = 'keeper';
export const CLERKS = ['clerk-1', 'clerk-2'] as const;

/** Somebody on stage. */
export interface Role {
  readonly id: string;
  readonly kind: 'narrator' | 'company' | 'customer';
  readonly name: string;
  /** Who they are and how to play them, a sentence or two each. */
  readonly notes: readonly string[];
  /** The customer this is. */
  readonly account: AccountId | null;
}

export interface Scene {
  /** The same for the same scene of the same run in one language, whatever else changes. */
  readonly key: string;
  readonly title: string;
  /** Month and week; null where a run has no months. */
  readonly when: string | null;
  readonly where: string;
  readonly beats: readonly Beat[];
}

export interface Script {
  readonly title: string;
  readonly subtitle: string;
  readonly roles: readonly Role[];
  readonly scenes: readonly Scene[];
}

/** Read aloud in a minute: characters in Chinese, words in English. */
const PACE: Readonly<Record<Locale, number>> = { 'zh-CN': 240, en: 150 };
export const TEN_MINUTES = 10;

/** As long as a play of ten minutes may be. */
export const longest = (locale: Locale): number => TEN_MINUTES * PACE[locale];

/** Everything in a scene: what is said, what is done and how. */
export const sceneLength = ({ beats }: Pick<Scene, 'beats'>, locale: Locale): number =>
  beats.reduce((sum, { tone, text }) => sum + lengthOf(tone, locale) + lengthOf(text, locale), 0);

export const scriptLength = ({ scenes }: Pick<Script, 'scenes'>, locale: Locale): number =>
  scenes.reduce((sum, scene) => sum + sceneLength(scene, locale), 0);

/** Minutes to read a length aloud, rounded up. */
export const minutesFor = (length: number, locale: Locale): number => Math.ceil(length / PACE[locale]);

/** The roles that have something to say, in the order of the cast. */
export const speakers = ({ roles, scenes }: Script): readonly Role[] => {
  const speaking = new Set(scenes.flatMap(({ beats }) => beats.map(({ role }) => role)));
  return roles.filter(({ id }) => speaking.has(id));
};

/** Who speaks in a scene. */
export const rolesIn = ({ beats }: Pick<Scene, 'beats'>): readonly string[] => [
  ...new Set(beats.flatMap(({ role }) => (role === null ? [] : [role]))),
];
