import { expect, it } from 'vitest';
import { playBot } from '../../src/review/bots/bot';
import { random } from '../../src/review/bots/random';
import { gameOf, legalMoves, step } from '../../src/rules/play';
import { candidates } from '../../src/rules/legal';
import { shippedScenario as shipped } from '../course';

it.each(['drone-season', 'tile-shop', 'angry-guest', 'user-leaving'])(
  'the list of legal moves in %s is what the machine accepts, at every moment of a run',
  (id) => {
    playBot(shipped(id), 7, random, (play) => {
      expect(legalMoves(play)).toEqual(candidates(gameOf(play)).filter((move) => step(play, move).ok));
      return false;
    });
  },
);
