/**
 * A run as text: a file to keep, or a code to copy where downloads are hampered. Reading takes either, with
 * whatever a chat has put around or into it, and answers for every fault which one it is.
 */
import { err, ok, type Result } from '../model/result';
import { crc32, fromBase64Url, squeeze, toBase64Url, unsqueeze } from './code';
import type { RunProblem } from './problem';
import { readRecord } from './record';
import { RUN, RUN_FORMAT, type RunRecord } from './run';

/** No text longer than this is looked at, and none unpacks to more. */
export const MAX_TEXT = 2 * 1024 * 1024;

const MAGIC = 'ZG1.';
// White space, line breaks, mail quotation marks, soft hyphens, zero-width and direction marks: never part of a code,
// and in JSON only inside quotation marks.
const NOISE = '[\\s>\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';
const noise = new RegExp(`${NOISE}+`, 'g');
const noiseChar = new RegExp(NOISE);
const objectStart = new RegExp(`\\{${NOISE}*(?:"|$)`);

type Parsed = Result<RunRecord, RunProblem>;
const problem = (code: RunProblem['code'], detail: string): Parsed => err({ code, detail });

/** The run as a code of letters, digits, "-", "_" and two dots. */
export function makeRunText(record: RunRecord): string {
  const bytes = squeeze(JSON.stringify(record));
  return `${MAGIC}${toBase64Url(bytes)}.${crc32(bytes)}`;
}

/** The run as a file people can look into, one move a line. `day` as "2026-11-21" or "20261121". */
export function makeRunFile(
  record: RunRecord,
  day: string,
): { readonly name: string; readonly text: string } {
  const moves = record.moves.map((move) => `    ${JSON.stringify(move)}`).join(',\n');
  const frame = JSON.stringify({ ...record, moves: [] }, null, 2);
  // Quotation marks inside names are escaped, so this place is the only one.
  const text = moves ? frame.replace('"moves": []', () => `"moves": [\n${moves}\n  ]`) : frame;
  const name = ['zhanggui', record.scenario.id, record.player.name, day.replace(/\D/g, '')];
  return { name: `${name.map(forFileName).filter(Boolean).join('-')}.json`, text: `${text}\n` };
}

/** Letters and digits of any script; the rest is a hyphen, for every file system and chat has its own taboos. */
const forFileName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Reads a run from a file's text or a copied code. Never throws. */
export function parseRun(text: string): Parsed {
  if (text.length > MAX_TEXT) return problem('run.too-large', `${text.length} characters`);
  const bare = text.replace(noise, '');
  if (bare === '') return problem('run.empty', 'no text');
  const codeAt = bare.search(/ZG\d{1,6}\./);
  const objectAt = bare.search(objectStart);
  if (codeAt >= 0 && (objectAt < 0 || codeAt < objectAt)) return fromCode(bare);
  if (objectAt >= 0) return fromJson(text);
  if (MAGIC.startsWith(bare)) return problem('run.truncated', 'only the beginning of a code');
  if (/^[\w-]{16,}\.[0-9a-f]{8}$/.test(bare)) return problem('run.truncated', 'a code without its beginning');
  if (text.includes(RUN_FORMAT)) return problem('run.damaged', 'no JSON');
  return problem('run.not-a-run', 'neither a code nor JSON');
}

function fromCode(bare: string): Parsed {
  const whole = [...bare.matchAll(/ZG1\.([\w-]+)\.([0-9a-f]{8})/g)];
  for (const [, payload = '', checksum] of whole) {
    const bytes = fromBase64Url(payload);
    if (!bytes || crc32(bytes) !== checksum) continue;
    const json = unsqueeze(bytes, MAX_TEXT);
    if (json.ok) return fromObject(json.value);
    return json.error === 'too-large'
      ? problem('run.too-large', `unpacks to more than ${MAX_TEXT} bytes`)
      : problem('run.damaged', 'cannot be unpacked');
  }
  if (whole.length > 0) return problem('run.damaged', 'the checksum does not fit');
  const begins = bare.indexOf(MAGIC);
  if (begins < 0) {
    const version = Number(/ZG(\d{1,6})\./.exec(bare)?.[1]);
    return err({
      code: 'run.version',
      version,
      detail: `a code of version ${version}; this program knows 1`,
    });
  }
  return /\.[0-9a-f]{8}/.test(bare.slice(begins + MAGIC.length))
    ? problem('run.damaged', 'a character that does not belong in a code')
    : problem('run.truncated', 'a code without its end');
}

function fromJson(text: string): Parsed {
  const found = firstObject(text, text.search(objectStart));
  return found === undefined ? problem('run.truncated', 'the last bracket is missing') : fromObject(found);
}

/** From the bracket at `start` to the one that closes it, without the noise in between; nothing if none does. */
function firstObject(text: string, start: number): string | undefined {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '\\') {
      kept += char + text.charAt(++at);
      continue;
    }
    if (char === '"') quoted = !quoted;
    else if (!quoted && noiseChar.test(char)) continue;
    else if (!quoted && char === '{') depth++;
    else if (!quoted && char === '}') depth--;
    kept += char;
    if (depth === 0) return kept;
  }
  return undefined;
}

function fromObject(json: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return problem(json.includes(RUN_FORMAT) ? 'run.damaged' : 'run.not-a-run', String(error));
  }
  if ((value as { format?: unknown } | null)?.format !== RUN_FORMAT) {
    return problem('run.not-a-run', `its format is not "${RUN_FORMAT}"`);
  }
  const read = readRecord(RUN, value);
  return read.ok ? ok(read.value) : err({ ...read.error, code: `run.${read.error.code}` });
}
