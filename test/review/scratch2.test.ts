import { it } from 'vitest';
import { playBot } from '../../src/review/bots/bot';
import { BOTS } from '../../src/review/bots';
import { gameOf } from '../../src/rules/play';
import { readScenario, folderOf } from '../../src/cli/files';
it('x', () => {
  for (const id of ['snack-season', 'telecom-season']) {
    const sc = readScenario(folderOf(id)); if (!sc.ok) throw new Error('');
    const st: Record<string, string> = {};
    for (let seed = 1; seed <= 6; seed++) for (const m of [4]) {
      const g = gameOf(playBot(sc.value, seed, BOTS.textbook(), (p) => gameOf(p).month >= m).play);
      for (const a of g.accounts.all) st[a.id] = (st[a.id] ?? '') + ' ' + a.stage.slice(0,4);
    }
    console.log(id, Object.entries(st).map(([k, v]) => `${k}:${v} found ${sc.value.account(k).found}`).join('\n'));
  }
});
