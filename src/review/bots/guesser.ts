/** Founds the company by guesswork and then does what the course says: shows what the founding sheet decides. */
import type { Bot } from './bot';
import { random } from './random';
import { textbook } from './textbook';

export const guesser: Bot = (turn) => (turn.view.place === 'founding' ? random(turn) : textbook(turn));
