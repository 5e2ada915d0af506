/** Bots over many seeds: figures of each, and each against each. */
import type { Move } from '../../model/move';
import { LAVISH } from '../../model/trade';
import { scoreOf } from '../../rules/ledger';
import { gameOf } from '../../rules/play';
import type { Scenario } from '../../scenario/scenario';
import { beginningOf, isEncounter } from '../../scenario/schema';
import { BOTS, type BotName } from '.';
import { playBot } from './bot';

export interface Measured {
  readonly bot: BotName;
  readonly seeds: number;
  /** Mean, standard deviation, least and most of the total, 0–100. */
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  /** Mean business result in yuan: customer equity, luck taken out of a scene's order. */
  readonly business: number;
  /** Whether its defining move stood open at all. */
  readonly vice: boolean;
  readonly runs: readonly { readonly total: number; readonly business: number }[];
}

/** What makes a folk bot what it is: the move it swears by, and whether a scenario has it. */
const VICE: Readonly<Partial<Record<BotName, (scenario: Scenario, moves: readonly Move[]) => boolean>>> = {
  'price-cutter': ({ data }, moves) =>
    data.founding !== undefined ||
    moves.some((m) => m.type === 'redress' || (m.type === 'offer' && m.offer === 'discount')),
  'pushy-closer': (_, moves) => moves.some((m) => m.type === 'ask-order' || m.type === 'ask-stay'),
  'gift-giver': (_, moves) => moves.some((m) => m.type === 'approach' && m.how === 'gift' && m.on === LAVISH),
  'big-fish-hunter': ({ data }) => !isEncounter(data),
  talker: ({ data }) => beginningOf(data) !== 'month',
  'hunter-only': ({ data }) => beginningOf(data) !== 'visit',
  spammer: (_, moves) => moves.some((m) => m.type === 'mail'),
};

const mean = (list: readonly number[]): number =>
  list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);

/** Plays a bot on seeds 1…n. */
export const measured = (scenario: Scenario, bot: BotName, seeds: number): Measured => {
  let vice = VICE[bot] === undefined;
  const runs = Array.from({ length: seeds }, (_, i) => {
    const { play, moves } = playBot(scenario, i + 1, BOTS[bot]());
    vice ||= VICE[bot]?.(scenario, moves) ?? true;
    const { total, equity } = scoreOf(gameOf(play));
    return { total, business: equity };
  });
  const totals = runs.map(({ total }) => total);
  const average = mean(totals);
  return {
    bot,
    seeds,
    mean: average,
    sd: Math.sqrt(mean(totals.map((x) => (x - average) ** 2))),
    min: Math.min(...totals),
    max: Math.max(...totals),
    business: mean(runs.map(({ business }) => business)),
    vice,
    runs,
  };
};

export interface Compared {
  readonly scenario: string;
  readonly bot: BotName;
  readonly over: BotName;
  readonly n: number;
  /** Share of seeds with the higher total, and with the higher business result; a tie is not a win. */
  readonly share: number;
  readonly shareBusiness: number;
}

/** Each bot against each other whose defining move stood open. */
export const compared = (scenario: string, played: readonly Measured[]): readonly Compared[] =>
  played.flatMap((a) =>
    played
      .filter((b) => b.bot !== a.bot && b.vice)
      .map((b) => {
        const won = (of: 'total' | 'business'): number =>
          mean(a.runs.map((run, i) => (run[of] > (b.runs[i]?.[of] ?? Infinity) ? 1 : 0)));
        return {
          scenario,
          bot: a.bot,
          over: b.bot,
          n: a.runs.length,
          share: won('total'),
          shareBusiness: won('business'),
        };
      }),
  );
