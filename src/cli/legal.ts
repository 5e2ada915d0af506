/** `legal`: what stands open after these moves. */
import { moveLabel } from '../review/wording';
import { legalMoves } from '../rules/play';
import type { Command } from './command';
import { playArgs, refusedText } from './played';
import { table } from './table';

export const legal: Command = {
  usage: 'legal SCENARIO [--seed N] [--moves FILE]',
  does: 'plays the moves, then lists what is legal',
  options: ['seed', 'moves'],
  takes: [1, 1],
  run(args) {
    const played = playArgs(args, 1);
    if (!('play' in played)) return played;
    const { play, refused, wording } = played;
    const open = legalMoves(play).map((move) => ({ move, label: moveLabel(move, wording) }));
    const rows = open.map(({ move, label }) => [label, JSON.stringify(move)]);
    return {
      ok: refused.length === 0,
      json: { view: wording.view, legal: open, refused },
      text: refusedText(refused) + table(['label', 'move'], rows),
    };
  },
};
