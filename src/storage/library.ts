/**
 * What one browser keeps: profiles and their runs, settings, the contents that were played, refused imports.
 * What cannot be read is never written over; it stays, and `listUnreadable` tells why.
 */
import { strToU8 } from 'fflate';
import type { Notebook } from '../model/notebook';
import { err, ok, type Result } from '../model/result';
import { crc32 } from './code';
import {
  CONTENT,
  DEFAULT_SETTINGS,
  ENVELOPE,
  PROFILE,
  profileName,
  REFUSED,
  REVIEW,
  SETTINGS,
  type KeptReview,
  type Profile,
  type Refused,
  type Settings,
} from './entries';
import type { StoragePort } from './port';
import type { LibraryProblem, RecordProblem } from './problem';
import { NO_PRACTICE, PRACTICE, type Practice, type StoredPractice } from './practice';
import { checkShape, readRecord, type RecordKind } from './record';
import { RUN, type RunRecord } from './run';
import { MAX_TEXT } from './run-text';
import { NOTEBOOK, type StoredNotebook } from './sheets';
import { makeTurns, type InTurn } from './turns';

/** A run as it was read, with the revision to name when writing it again. */
export interface StoredRun {
  readonly revision: number;
  readonly run: RunRecord;
}

/** Something that is kept although it cannot be read. `text` is what there is of it, to be saved as a file. */
export interface Unreadable {
  readonly key: string;
  readonly problem: LibraryProblem;
  readonly text: string;
}

type Answer<T> = Promise<Result<T, LibraryProblem>>;
/** Reads what lies under a key; the key's last part is the id the thing should have. */
type Reader<T> = (value: unknown, id: string) => Result<T, RecordProblem>;

const MAX_REFUSED = 20;
const MAX_REVIEWS = 12;
const SETTINGS_KEY = 'zg/settings';
const profileKey = (id: string) => `zg/profile/${id}`;
const runsOf = (profileId: string) => `zg/run/${profileId}/`;
const runKey = (profileId: string, id: string) => runsOf(profileId) + id;
const sheetsOf = (profileId: string) => `zg/sheets/${profileId}/`;
const sheetsKey = (profileId: string, run: string) => sheetsOf(profileId) + run;
const practiceKey = (profileId: string) => `zg/practice/${profileId}`;
const reviewsOf = (profileId: string) => `zg/review/${profileId}/`;
const reviewKey = (profileId: string, runId: string) => reviewsOf(profileId) + runId;
const contentKey = (hash: string) => `zg/content/${hash}`;
/** Padded, so that the alphabet sorts by time. */
const refusedKey = (now: number, text: string) =>
  `zg/quarantine/${String(now).padStart(15, '0')}-${crc32(strToU8(text))}`;

const as =
  <T>(kind: RecordKind<T>): Reader<T> =>
  (value) =>
    readRecord(kind, value);

/** A copy under a foreign id would be listed and then not found. */
const withId = <T>(read: Result<T, RecordProblem>, found: (value: T) => string, id: string) =>
  read.ok && found(read.value) !== id
    ? err<RecordProblem>({ code: 'shape', path: 'id', detail: `kept under ${id}, says ${found(read.value)}` })
    : read;

const readProfile: Reader<Profile> = (value, id) => withId(readRecord(PROFILE, value), (p) => p.id, id);

const readStoredRun: Reader<StoredRun> = (value, id) => {
  const envelope = readRecord(ENVELOPE, value);
  if (!envelope.ok) return envelope;
  const run = withId(readRecord(RUN, envelope.value.run), (r) => r.id, id);
  return run.ok ? ok({ revision: envelope.value.revision, run: run.value }) : run;
};

/** By the second part of the key. */
const READERS: Readonly<Record<string, Reader<unknown>>> = {
  profile: readProfile,
  run: readStoredRun,
  sheets: as(NOTEBOOK),
  practice: as(PRACTICE),
  settings: as(SETTINGS),
  content: as(CONTENT),
  quarantine: as(REFUSED),
  review: as(REVIEW),
};
const unknownKind: Reader<unknown> = () => err({ code: 'shape', path: '', detail: 'a kind not known here' });
const readerOf = (key: string): Reader<unknown> => READERS[key.split('/')[1] ?? ''] ?? unknownKind;

const textOf = (value: unknown): string => {
  try {
    return JSON.stringify(value, null, 2) ?? '';
  } catch {
    return String(value);
  }
};

/** The library over a port. With `makeTurnsAcrossTabs` the check and the write are one step even between tabs. */
export function openLibrary(port: StoragePort, inTurn: InTurn = makeTurns()) {
  const inTab = makeTurns();

  /** What lies under a key, read. */
  function readAt<T>(key: string, reader: Reader<T>, value: unknown): Result<T | undefined, LibraryProblem> {
    if (value === undefined) return ok(undefined);
    const read = reader(value, key.slice(key.lastIndexOf('/') + 1));
    if (read.ok) return read;
    const { code, path, detail } = read.error;
    return err({
      code: 'storage.unreadable',
      detail: `${key}: ${path ?? code}: ${detail}`,
      reason: read.error,
    });
  }

  async function load<T>(key: string, reader: Reader<T>): Answer<T | undefined> {
    const got = await port.get(key);
    return got.ok ? readAt(key, reader, got.value) : got;
  }

  /** All that can be read under a prefix. One bad sector must not hide the rest; a dead disk must not look empty. */
  async function loadAll<T>(prefix: string, reader: Reader<T>): Answer<readonly T[]> {
    const keys = await port.keys(prefix);
    if (!keys.ok) return keys;
    const answers = await Promise.all(keys.value.map((key) => load(key, reader)));
    const values = answers.flatMap((answer) =>
      answer.ok && answer.value !== undefined ? [answer.value] : [],
    );
    const dead = answers.find((answer) => !answer.ok && answer.error.code !== 'storage.unreadable');
    return dead && !dead.ok && values.length === 0 ? dead : ok(values);
  }

  /** Writes unless what lies there cannot be read. */
  async function replace(key: string, value: object): Answer<void> {
    const old = await load(key, readerOf(key));
    return old.ok ? port.set(key, value) : old;
  }

  async function removeAll(keys: readonly string[]): Answer<void> {
    for (const key of keys) {
      const removed = await port.remove(key);
      if (!removed.ok) return removed;
    }
    return ok(undefined);
  }

  const checked = <T>(result: Result<T, RecordProblem>): Result<T, LibraryProblem> =>
    result.ok
      ? result
      : err({
          code: 'storage.invalid',
          detail: `${result.error.path ?? ''}: ${result.error.detail}`,
          reason: result.error,
        });

  /**
   * Writes what belongs to a profile over the revision that was read; any other on disk is a conflict, and nothing is
   * written. Only what is new takes its turn with other tabs, for it has to ask whether the profile is there, too.
   */
  function writeOver(
    key: string,
    reader: Reader<{ readonly revision: number }>,
    entry: object,
    expectedRevision: number,
    profileId: string,
  ): Answer<number> {
    const written = async (): Answer<number> => {
      const set = await port.update<LibraryProblem>(key, (value) => {
        const old = readAt(key, reader, value);
        if (!old.ok) return old;
        const revision = old.value?.revision ?? 0;
        if (revision === expectedRevision)
          return ok({ ...entry, schemaVersion: 1, revision: expectedRevision + 1 });
        const detail = `expected revision ${expectedRevision}, found ${revision}`;
        return err({ code: 'storage.conflict', revision, detail });
      });
      return set.ok ? ok(expectedRevision + 1) : set;
    };
    const begun = (): Answer<number> =>
      inTurn(profileKey(profileId), async () => {
        const profile = await load(profileKey(profileId), readProfile);
        if (!profile.ok) return profile;
        return profile.value ? written() : err({ code: 'storage.no-profile', detail: profileId });
      });
    return inTab(key, expectedRevision === 0 ? begun : written);
  }

  /** Writes a profile anew as it is on disk, but for one thing. */
  const changeProfile = (id: string, change: (old: Profile) => Profile): Answer<Profile> =>
    inTurn(profileKey(id), async () => {
      const old = await load(profileKey(id), readProfile);
      if (!old.ok) return old;
      if (!old.value) return err({ code: 'storage.no-profile', detail: id });
      const profile = change(old.value);
      const set = await port.set(profileKey(id), { schemaVersion: PROFILE.version, ...profile });
      return set.ok ? ok(profile) : set;
    });

  return {
    /** The profiles, in the order they were made. */
    async listProfiles(): Answer<readonly Profile[]> {
      const all = await loadAll('zg/profile/', readProfile);
      return all.ok ? ok([...all.value].sort((a, b) => a.createdAt - b.createdAt)) : all;
    },

    /** Adds a profile under a new id; `storage.conflict` if the id is taken. Two profiles may bear one name. */
    addProfile(name: string, id: string, now: number): Answer<Profile> {
      return inTurn(profileKey(id), async () => {
        const profile = checked(
          readRecord(PROFILE, { schemaVersion: PROFILE.version, id, name, createdAt: now, taught: [] }),
        );
        if (!profile.ok) return profile;
        const old = await load(profileKey(id), readProfile);
        if (!old.ok) return old;
        if (old.value) return err({ code: 'storage.conflict', detail: `profile ${id} is there already` });
        const set = await port.set(profileKey(id), { schemaVersion: PROFILE.version, ...profile.value });
        return set.ok ? profile : set;
      });
    },

    /** Gives a profile another name. */
    async renameProfile(id: string, name: string): Answer<Profile> {
      const newName = checked(checkShape(profileName, name));
      return newName.ok ? changeProfile(id, (old) => ({ ...old, name: newName.value })) : newName;
    },

    /** Notes that an introduction was had, so that it is not given again. */
    noteTaught: (id: string, lesson: string): Answer<Profile> =>
      changeProfile(id, (old) => ({ ...old, taught: [...new Set([...old.taught, lesson])] })),

    /** Removes a profile with all its runs, worksheets and practice, readable or not. Asks nothing. */
    removeProfile(id: string): Answer<void> {
      return inTurn(profileKey(id), async () => {
        const runs = await port.keys(runsOf(id));
        if (!runs.ok) return runs;
        const sheets = await port.keys(sheetsOf(id));
        if (!sheets.ok) return sheets;
        const reviews = await port.keys(reviewsOf(id));
        if (!reviews.ok) return reviews;
        // The profile last: broken off in the middle, it is still listed and can be removed again.
        return removeAll([...runs.value, ...sheets.value, ...reviews.value, practiceKey(id), profileKey(id)]);
      });
    },

    /** A profile's runs, the one saved last first. */
    async listRuns(profileId: string): Answer<readonly StoredRun[]> {
      const all = await loadAll(runsOf(profileId), readStoredRun);
      return all.ok ? ok([...all.value].sort((a, b) => b.run.savedAt - a.run.savedAt)) : all;
    },

    /** One run, `undefined` if there is none. */
    readRun: (profileId: string, id: string): Answer<StoredRun | undefined> =>
      load(runKey(profileId, id), readStoredRun),

    /**
     * Keeps a run. `expectedRevision` is the one last read or written, 0 for a new run; the answer is that plus
     * one. Any other revision on disk is a `storage.conflict`, and nothing is written.
     */
    async writeRun(profileId: string, run: RunRecord, expectedRevision: number): Answer<number> {
      const plain = checked(checkShape(RUN.schema, run)); // a plain copy, whatever proxy came in
      if (!plain.ok) return plain;
      const key = runKey(profileId, plain.value.id);
      return writeOver(key, readStoredRun, { run: plain.value }, expectedRevision, profileId);
    },

    /** Removes one run, its worksheets and what was reckoned of it. Asks nothing. */
    removeRun: (profileId: string, id: string): Answer<void> =>
      inTurn(profileKey(profileId), () =>
        removeAll([reviewKey(profileId, id), sheetsKey(profileId, id), runKey(profileId, id)]),
      ),

    /** What was written into the worksheets of a run; `undefined` when nothing was yet. */
    readSheets: (profileId: string, run: string): Answer<StoredNotebook | undefined> =>
      load(sheetsKey(profileId, run), as(NOTEBOOK)),

    /** Keeps the worksheets of a run, by revision as `writeRun` does. What cannot be read is not written over. */
    async writeSheets(
      profileId: string,
      run: string,
      notebook: Notebook,
      expectedRevision: number,
      now: number,
    ): Answer<number> {
      const entry = { schemaVersion: 1, revision: expectedRevision + 1, savedAt: now, notebook };
      const fit = checked(readRecord(NOTEBOOK, entry));
      return fit.ok
        ? writeOver(sheetsKey(profileId, run), as(NOTEBOOK), fit.value, expectedRevision, profileId)
        : fit;
    },

    /** What a profile has practised; nothing yet, as revision 0, where nothing is kept. */
    async readPractice(profileId: string): Answer<StoredPractice> {
      const read = await load(practiceKey(profileId), as(PRACTICE));
      return read.ok ? ok(read.value ?? { ...NO_PRACTICE, revision: 0 }) : read;
    },

    /** Keeps what was practised, like `writeRun`: any other revision on disk is a conflict, and nothing is written. */
    async writePractice(profileId: string, practice: Practice, expectedRevision: number): Answer<number> {
      const { recalls, drills } = practice;
      const entry = { schemaVersion: 1, revision: expectedRevision + 1, recalls, drills };
      const fit = checked(readRecord(PRACTICE, entry));
      return fit.ok
        ? writeOver(practiceKey(profileId), as(PRACTICE), fit.value, expectedRevision, profileId)
        : fit;
    },

    /** What was reckoned of a run, `undefined` if nothing is kept. */
    readReview: (profileId: string, runId: string): Answer<KeptReview | undefined> =>
      load(reviewKey(profileId, runId), as(REVIEW)),

    /** Keeps what was reckoned of a run; of all of these the newest twelve. */
    writeReview(review: KeptReview): Answer<void> {
      return inTurn('zg/review', async () => {
        const entry = { schemaVersion: 1, ...review };
        const fit = checked(readRecord(REVIEW, entry));
        if (!fit.ok) return fit;
        const set = await replace(reviewKey(review.profile, review.run), entry);
        if (!set.ok) return set;
        const all = await loadAll('zg/review/', as(REVIEW));
        if (!all.ok) return all;
        const old = [...all.value].sort((a, b) => b.savedAt - a.savedAt).slice(MAX_REVIEWS);
        return removeAll(old.map(({ profile, run }) => reviewKey(profile, run)));
      });
    },

    /** The settings; the defaults where nothing is kept. */
    async readSettings(): Answer<Settings> {
      const read = await load(SETTINGS_KEY, as(SETTINGS));
      return read.ok ? ok(read.value ?? DEFAULT_SETTINGS) : read;
    },

    writeSettings(settings: Settings): Answer<void> {
      return inTurn(SETTINGS_KEY, () =>
        replace(SETTINGS_KEY, { schemaVersion: SETTINGS.version, ...settings }),
      );
    },

    /** The content of this hash, as it was put: to be checked like any foreign data. */
    async readContent(hash: string): Answer<unknown> {
      const read = await load(contentKey(hash), as(CONTENT));
      return read.ok ? ok(read.value?.content) : read;
    },

    /** Keeps a content that is plain data. The hash names it, so what is there already stays. */
    writeContent(hash: string, content: unknown): Answer<void> {
      return inTurn(contentKey(hash), async () => {
        const entry = { schemaVersion: 1, hash, content };
        const fit = checked(readRecord(CONTENT, entry));
        if (!fit.ok) return fit;
        const old = await load(contentKey(hash), as(CONTENT));
        if (!old.ok) return old;
        return old.value ? ok(undefined) : port.set(contentKey(hash), entry);
      });
    },

    /** Keeps an import that was refused, with the reason; of all of these the newest twenty. */
    quarantine(
      text: string,
      reason: { readonly code: string; readonly detail: string },
      now: number,
    ): Answer<void> {
      return inTurn('zg/quarantine', async () => {
        const kept = text.slice(0, MAX_TEXT);
        const refused: Refused = {
          text: kept,
          cut: kept.length < text.length,
          reason: reason.code,
          detail: reason.detail,
          refusedAt: now,
        };
        const set = await replace(refusedKey(now, kept), { schemaVersion: 1, ...refused });
        const keys = set.ok ? await port.keys('zg/quarantine/') : set;
        return keys.ok ? removeAll(keys.value.slice(0, -MAX_REFUSED)) : keys;
      });
    },

    /** Refused imports, the newest first. */
    async listQuarantine(): Answer<readonly Refused[]> {
      const all = await loadAll('zg/quarantine/', as(REFUSED));
      return all.ok ? ok([...all.value].reverse()) : all;
    },

    /** All that is kept but cannot be read, with the reason. */
    async listUnreadable(): Answer<readonly Unreadable[]> {
      const keys = await port.keys('zg/');
      if (!keys.ok) return keys;
      const found: Unreadable[] = [];
      for (const key of keys.value) {
        const read = await load(key, readerOf(key));
        if (read.ok) continue;
        const raw = await port.get(key);
        found.push({ key, problem: read.error, text: raw.ok ? textOf(raw.value) : '' });
      }
      return ok(found);
    },

    /** Removes what `listUnreadable` named, once somebody has decided so; what can be read stays. */
    async discardUnreadable(key: string): Answer<void> {
      const read = await load(key, readerOf(key));
      return read.ok || read.error.code !== 'storage.unreadable' ? ok(undefined) : port.remove(key);
    },
  };
}

export type Library = ReturnType<typeof openLibrary>;
