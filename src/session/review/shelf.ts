/** What has been reckoned of a run, on the disk. It may be missing or spoilt at any time: then it is reckoned again. */
import { CLASSES, type Choice } from '../../review/choice';
import { parseMoves } from '../../review/moves';
import { RULES_VERSION } from '../../rules/play';
import { MAX_REVIEW_TEXT } from '../../storage/entries';
import type { RunRecord } from '../../storage/run';
import type { Place } from '../run';
import type { Done } from './order';
import type { Shelf } from './reviewing';

/** Goes up when the engine would come to other values on the same rules. */
const ENGINE = 9;

/** Values are of one list of moves under one set of rules. */
const aboutOf = ({ seed, scenario, moves }: RunRecord): string =>
  [ENGINE, RULES_VERSION, seed, scenario.hash, moves.length].join(' ');

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const areMoves = (moves: readonly unknown[]): boolean => parseMoves(moves).ok;

const isOption = (value: unknown): boolean =>
  isFields(value) &&
  isNumber(value['value']) &&
  isNumber(value['error']) &&
  typeof value['atMost'] === 'boolean' &&
  areMoves([value['move']]);

const isChoice = (value: unknown): value is Choice =>
  isFields(value) &&
  ['index', 'value', 'bestValue', 'loss'].every((key) => isNumber(value[key])) &&
  isFields(value['at']) &&
  CLASSES.some((one) => one === value['class']) &&
  areMoves([value['move'], value['best']]) &&
  Array.isArray(value['options']) &&
  value['options'].every(isOption);

const isDone = (value: unknown): value is Done =>
  isFields(value) &&
  typeof value['key'] === 'string' &&
  (value['depth'] === 'quick' || value['depth'] === 'full') &&
  Array.isArray(value['choices']) &&
  value['choices'].every(isChoice);

export const parseDone = (text: string): readonly Done[] => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isDone) ? value : [];
  } catch {
    return [];
  }
};

/** Where nothing is kept. */
export const NO_SHELF: Shelf = { read: () => Promise.resolve([]), write: () => Promise.resolve() };

/** @param record the run as it stands */
export const makeShelf = ({ library, profile, now }: Place, record: () => RunRecord): Shelf => ({
  async read() {
    const run = record();
    const kept = await library.readReview(profile, run.id);
    return kept.ok && kept.value?.about === aboutOf(run) ? parseDone(kept.value.text) : [];
  },
  async write(done) {
    const run = record();
    const text = JSON.stringify(done);
    // What cannot be kept costs some seconds the next time, and no message now.
    if (text.length <= MAX_REVIEW_TEXT)
      await library.writeReview({ profile, run: run.id, about: aboutOf(run), savedAt: now(), text });
  },
});
