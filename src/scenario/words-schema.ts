/** The shape of a scenario's words in one language. Text is text: never markup, never code, always bounded. */
import * as v from 'valibot';
import { NEEDS, OBJECTIONS } from '../model/customer';
import { REPLIES } from '../model/reply';
import { ASPECTS, OFFERS } from '../model/trade';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(160));
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));
const id = v.pipe(v.string(), v.maxLength(40));
const lines = v.pipe(v.array(line), v.minLength(1), v.maxLength(6));
const named = v.strictObject({ name: line, say: line });

const accountWords = v.strictObject({
  name: line,
  /** How the seller addresses this person. */
  call: line,
  /** How a sentence speaks of this person where it does not say the name again; English alone needs it. */
  pronoun: v.optional(v.picklist(['she', 'he'])),
  /** Who it is, in one line, as anybody on the street could see. */
  who: line,
  /** What this person says when a need is asked for, by need. */
  needs: v.strictObject(v.entriesFromList(NEEDS, v.optional(line))),
  /** The objection as it is said, and what comes out when it is probed. */
  objection: v.optional(line),
  cause: v.optional(line),
  /** The same by true cause, where more than one can be drawn. */
  causes: v.optional(v.strictObject(v.entriesFromList(OBJECTIONS, v.optional(line))), {}),
  /** What pulls this person both ways when the decision is near, and how the seller weighs it up from both sides. */
  conflict: v.optional(line),
  weigh: v.optional(line),
  /** What they would buy too much of, as they say it, and how the seller tells them so. */
  surplus: v.optional(line),
  advise: v.optional(line),
  /** Facts by id: the note in the file, praise that rests on it, a small gift that fits it. */
  facts: v.record(id, v.strictObject({ note: line, praise: line, gift: v.optional(line) })),
  /** Who decides, when it is somebody else. */
  decider: v.optional(line),
  /** What the account has to teach; shown when the run has ended. */
  lesson: text,
  /** Own lines over the common banks. */
  lines: v.optional(v.strictObject(v.entriesFromList(REPLIES, v.optional(lines))), {}),
});

export const WordsSchema = v.strictObject({
  title: line,
  summary: text,
  /** What the learner is told before the first choice, and what counts as a good run. */
  intro: text,
  goal: text,
  product: line,
  shop: line,
  rival: line,
  names: v.pipe(v.array(line), v.minLength(1), v.maxLength(6)),
  features: v.record(id, named),
  traits: v.optional(v.record(id, line), {}),
  aspects: v.strictObject(v.entriesFromList(ASPECTS, v.optional(line))),
  offers: v.strictObject(v.entriesFromList(OFFERS, v.optional(named))),
  promises: v.optional(v.record(id, named), {}),
  /** What the seller says here instead of the course's common lines, by the same codes. */
  says: v.optional(v.record(id, lines), {}),
  /** Kinds of customers of the crowd by id, as the shop would call them. */
  crowd: v.optional(v.record(id, line), {}),
  accounts: v.record(id, accountWords),
});

export type Words = v.InferOutput<typeof WordsSchema>;
export type AccountWords = Words['accounts'][string];
