/** The bots by name. */
import type { Bot } from './bot';
import { bigFishHunter, giftGiver, hunterOnly, priceCutter, pushyCloser, spammer, talker } from './folk';
import { random } from './random';
import { makeSolverBot } from './solver';
import { textbook } from './textbook';

/** A fresh player of each kind: some keep in mind what they have seen of the visit they are on. */
export const BOTS = {
  random: () => random,
  textbook: () => textbook,
  'price-cutter': () => priceCutter,
  'pushy-closer': () => pushyCloser,
  'gift-giver': () => giftGiver,
  'big-fish-hunter': () => bigFishHunter,
  talker: () => talker,
  'hunter-only': () => hunterOnly,
  spammer: () => spammer,
  solver: makeSolverBot,
} as const satisfies Record<string, () => Bot>;
export type BotName = keyof typeof BOTS;
export const BOT_NAMES = Object.keys(BOTS) as readonly BotName[];
