/** A run as tests need one. */
import type { RunRecord } from '../../src/storage/run';

export const exampleRun: RunRecord = {
  format: 'zhanggui-run',
  schemaVersion: 1,
  rulesVersion: 1,
  id: 'r-1',
  scenario: { id: 'tea-house', hash: 'sha256:0af3' },
  seed: 7,
  player: { name: '李明 "Ming"' },
  moves: [
    { type: 'name', text: '听雨茶馆' },
    { type: 'attract', attraction: 'taste', points: 3 },
    { type: 'open' },
  ],
  startedAt: 1_795_000_000_000,
  savedAt: 1_795_000_060_000,
  finished: false,
  claimed: null,
};
