/** Lines for the stage: as they were said in the run, and in other words where a play has had these already. */
import { wordsOf } from '../context';
import { fill, withoutStop } from '../fill';
import type { Line } from '../transcript';
import type { PlayWords } from './play-words';
import { moveSpoken, replySpoken, type Phrasing, type Wording } from '../wording';

/** More ways to say one thing than any bank has. */
const MOST_WAYS = 14;

/** The k-th of all lines there are for a matter, the person's own first. */
const kth =
  (k: number): Phrasing =>
  (_code, tiers) => {
    const all = tiers.flat();
    return all[k % Math.max(1, all.length)] ?? '';
  };

export interface Voices {
  /** Words for a line that have not been heard in this play; its own words where there are no others. `heard` is what answers it. */
  speak(line: Line, heard?: readonly Line[]): string;
}

export const makeVoices = (ctx: Wording, { questions, benefitAgain }: PlayWords): Voices => {
  const heard = new Set<string>();
  const otherwise = ({ of, pending }: Line, k: number): string | null => {
    if (of.move) return moveSpoken(of.move, of.account, ctx, kth(k), of.at.month, pending);
    if (of.reply && of.account !== null)
      return replySpoken(of.reply, of.account, ctx, kth(k), of.need, of.fact);
    return null;
  };
  return {
    speak(line, answers = []) {
      let text = line.text;
      // Another question out of the same bank may not be the one that was answered: ask for the need that was named.
      const need = line.of.move?.type === 'ask' ? answers.find(({ of }) => of.need)?.of.need : undefined;
      if (need && heard.has(withoutStop(text))) text = questions[need];
      const { move } = line.of;
      if (move?.type === 'benefit' && heard.has(withoutStop(text)))
        text = fill(benefitAgain, { feature: wordsOf(ctx).features[move.feature]?.name });
      for (let k = 0; heard.has(withoutStop(text)) && k < MOST_WAYS; k++) text = otherwise(line, k) ?? text;
      if (heard.has(withoutStop(text))) text = line.text;
      heard.add(withoutStop(text));
      return text;
    },
  };
};
