/** The month told short: which news are worth telling, in which order, with what face. Pure. */
import type { AccountId } from '../../model/move';
import type { Line } from '../../review/transcript';
import type { News } from '../../rules/game';
import type { Expression } from '../../ui/portrait/expressions';

type Tone = 'good' | 'bad' | 'plain';

interface Telling {
  readonly tone: Tone;
  readonly face: Expression;
}

const good = (face: Expression): Telling => ({ tone: 'good', face });
const bad = (face: Expression): Telling => ({ tone: 'bad', face });
const plain = (face: Expression = 'calm'): Telling => ({ tone: 'plain', face });

/** News that are not in here are of the day only (a clue, a month that begins) and stay out of the story. */
const TELLING: Readonly<Partial<Record<News, Telling>>> = {
  opened: good('pleased'),
  'lead-found': plain(),
  'no-lead': plain('doubtful'),
  order: good('delighted'),
  'repeat-order': good('pleased'),
  unpaid: bad('doubtful'),
  fault: bad('doubtful'),
  lapse: bad('upset'),
  complaint: bad('upset'),
  'promise-kept': good('pleased'),
  'promise-broken': bad('upset'),
  churn: bad('upset'),
  moment: plain('pleased'),
  'word-bad': bad('upset'),
  'rival-studied': plain(),
  'rival-offensive': bad('doubtful'),
  referral: good('delighted'),
  breach: bad('upset'),
  'won-back': good('pleased'),
  'came-back': good('pleased'),
  'talked-over': plain('pleased'),
  'broken-off': bad('upset'),
  parted: plain(),
  'mail-fined': bad('doubtful'),
  'lost-for-good': bad('angry'),
  'left-off': plain('doubtful'),
  invited: plain('pleased'),
  strained: bad('doubtful'),
  'campaign-runs': plain(),
  'campaign-astray': bad('doubtful'),
  goodwill: good('pleased'),
  'goodwill-backfires': bad('upset'),
  'crowd-draws': good('pleased'),
  'queue-found-out': bad('upset'),
  'growth-works': good('pleased'),
  'occasion-met': good('pleased'),
  'occasion-missed': bad('doubtful'),
  'level-up': good('delighted'),
  'level-down': bad('doubtful'),
  bundled: good('pleased'),
  'platform-opens': good('delighted'),
  trained: plain('pleased'),
  empowered: plain('pleased'),
  portrait: good('pleased'),
  'file-stale': bad('doubtful'),
  backing: good('pleased'),
  opposed: bad('upset'),
  'hub-opens': good('delighted'),
  'unfair-price': bad('upset'),
  'price-claim': bad('doubtful'),
  welcome: good('pleased'),
  'crowd-month': plain(),
  'desk-answered': plain(),
};

/** What the end of a visit leaves in the books: it bears the number of whatever is done next. */
const OF_A_VISIT: ReadonlySet<News> = new Set([
  'breach',
  'order',
  'unpaid',
  'unfair-price',
  'welcome',
  'hub-opens',
  'lead-found',
  'backing',
  'opposed',
  'lost-for-good',
  'left-off',
  'clue',
]);

/** Where the month's settling begins: after the last visit, when the month was closed right after it. */
const settlingFrom = (own: readonly Line[]): number => {
  const end = own.find((line) => line.of.news === 'month-ends')?.of.at.index;
  const first = own.findIndex((line) => line.of.at.index === end);
  if (end === undefined || first < 0) return Infinity;
  // Of what was said in a visit, one knows how it was taken.
  const said = own.map(({ of }) => of.at.index === end && of.change !== undefined).lastIndexOf(true);
  if (said < 0) return first;
  const settled = own.findIndex(({ of }, at) => at > said && of.news && !OF_A_VISIT.has(of.news));
  return settled < 0 ? Infinity : settled;
};

export interface Piece {
  readonly id: string;
  readonly news: News;
  /** Whom it is about; several people were found on the same way. */
  readonly accounts: readonly AccountId[];
  readonly text: string;
  /** What the person said to it, when they said something. */
  readonly said: string | null;
  readonly tone: Tone;
  readonly face: Expression;
}

export interface Story {
  /** What we did and met with while the month ran. */
  readonly during: readonly Piece[];
  /** What came of it when the month was settled. */
  readonly after: readonly Piece[];
}

/**
 * @param lines the whole run in words
 * @param metText what is said of several new acquaintances at once
 */
export const storyOf = (
  lines: readonly Line[],
  month: number,
  metText: (accounts: readonly AccountId[]) => string,
): Story => {
  const own = lines.filter((line) => line.of.at.month === month);
  const settling = settlingFrom(own);
  const pieces = own.flatMap((line, at): (Piece & { readonly late: boolean })[] => {
    const { news } = line.of;
    const telling = news && TELLING[news];
    if (!news || !telling || line.text === '') return [];
    const before = own[at - 1];
    const said =
      news === 'complaint' && before?.kind === 'heard' && before.account === line.account
        ? before.text
        : null;
    const accounts = line.account === null ? [] : [line.account];
    return [{ id: String(at), news, accounts, text: line.text, said, ...telling, late: at >= settling }];
  });
  // Coming home empty-handed is told once a month.
  const empty = pieces.find((piece) => piece.news === 'no-lead');
  const during = pieces.filter((piece) => !piece.late && (piece.news !== 'no-lead' || piece === empty));
  const met = during.filter((piece) => piece.news === 'lead-found');
  const first = met[0];
  const gathered =
    first === undefined || met.length === 1
      ? during
      : during.flatMap((piece) => {
          if (piece.news !== 'lead-found') return [piece];
          const accounts = met.flatMap((other) => other.accounts);
          return piece === first ? [{ ...piece, accounts, text: metText(accounts) }] : [];
        });
  return { during: gathered, after: pieces.filter((piece) => piece.late) };
};
