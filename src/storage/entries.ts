/** The other records a browser keeps: profiles, settings, the envelope around a run, content, refused imports. */
import * as v from 'valibot';
import { LOCALES, type Locale } from '../model/locale';
import { hashSchema, idSchema, nameSchema, timeSchema, type RecordKind } from './record';

/** One learner on this computer. No password: a name on a door, not a lock. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** The introductions that were had or skipped, by name. */
  readonly taught: readonly string[];
}

/** What belongs to the browser, not to a profile. `null`: as the browser or the system has it. */
export interface Settings {
  readonly locale: Locale | null;
  /** Whether anything is to be heard. Off until somebody turns it on: there may be forty of these in one room. */
  readonly sound: boolean;
  /** Loudness, 0 to 1. */
  readonly volume: number;
  readonly reducedMotion: boolean | null;
  /** The profile used last. */
  readonly profile: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  sound: false,
  volume: 0.5,
  reducedMotion: null,
  profile: null,
};

/** An import that was refused, kept as it came. */
export interface Refused {
  readonly text: string;
  /** Only the beginning was kept: it was larger than anything of ours. */
  readonly cut: boolean;
  /** A problem code, `run.…` or of those who refused it for its moves. */
  readonly reason: string;
  readonly detail: string;
  readonly refusedAt: number;
}

/** A record with the migrations that led to it. The version is the disk's concern: it does not come out. */
const kind = <E extends v.ObjectEntries>(entries: E, migrations: RecordKind<unknown>['migrations']) => ({
  version: migrations.length + 1,
  migrations,
  schema: v.pipe(
    v.strictObject({ ...entries, schemaVersion: v.literal(migrations.length + 1) }),
    v.transform(({ schemaVersion: _, ...fields }) => fields),
  ),
});

/** A record of one version so far. */
const first = <E extends v.ObjectEntries>(entries: E) => kind(entries, []);

export const profileName = v.pipe(nameSchema, v.trim(), v.nonEmpty());

/** In version 1 there were no introductions. */
export const PROFILE: RecordKind<Profile> = kind(
  {
    id: idSchema,
    name: profileName,
    createdAt: timeSchema,
    taught: v.array(idSchema),
  },
  [(old) => ({ ...old, taught: [] })],
);

const SETTINGS_FIELDS = {
  locale: v.fallback(v.nullable(v.picklist(LOCALES)), DEFAULT_SETTINGS.locale),
  sound: v.fallback(v.boolean(), DEFAULT_SETTINGS.sound),
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), DEFAULT_SETTINGS.volume),
  reducedMotion: v.fallback(v.nullable(v.boolean()), DEFAULT_SETTINGS.reducedMotion),
  profile: v.fallback(v.nullable(idSchema), DEFAULT_SETTINGS.profile),
};

/** In version 1 nothing sounded yet, so what it says of sound is nobody's choice. */
export const SETTINGS: RecordKind<Settings> = kind(SETTINGS_FIELDS, [
  (old) => ({ ...old, sound: DEFAULT_SETTINGS.sound, volume: DEFAULT_SETTINGS.volume }),
]);

/** A run as it lies on the disk; the run inside has versions of its own. */
export const ENVELOPE: RecordKind<{ readonly revision: number; readonly run: unknown }> = first({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  run: v.unknown(),
});

export const CONTENT: RecordKind<{ readonly hash: string; readonly content: unknown }> = first({
  hash: hashSchema,
  content: v.unknown(),
});

export const REFUSED: RecordKind<Refused> = first({
  text: v.string(),
  cut: v.boolean(),
  reason: v.string(),
  detail: v.string(),
  refusedAt: timeSchema,
});

/** What has been reckoned of a run, kept so that a second look is quick. It can be reckoned again: nothing hangs on it. */
export interface KeptReview {
  readonly profile: string;
  readonly run: string;
  /** Which moves and which rules it is about; of any others it says nothing. */
  readonly about: string;
  readonly savedAt: number;
  /** JSON, looked at by whoever opens it: this list is read whenever the page starts. */
  readonly text: string;
}

/** Longer ones are not kept. */
export const MAX_REVIEW_TEXT = 4 * 1024 * 1024;

export const REVIEW: RecordKind<KeptReview> = first({
  profile: idSchema,
  run: idSchema,
  about: v.pipe(v.string(), v.maxLength(200)),
  savedAt: timeSchema,
  text: v.pipe(v.string(), v.maxLength(MAX_REVIEW_TEXT)),
});
