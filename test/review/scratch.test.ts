import { it } from 'vitest';
import { playBot } from '../../src/review/bots/bot';
import { BOTS } from '../../src/review/bots';
import { LEARNERS } from '../../src/review/bots/learners';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import { readScenario, folderOf } from '../../src/cli/files';
it('x', () => {
  for (const id of ['drone-season', 'snack-season', 'telecom-season']) {
    const sc = readScenario(folderOf(id)); if (!sc.ok) throw new Error('');
    const sums = new Map<string, [number, number, number]>();
    const N = 6; let total = 0; const ph: Record<string, number> = {};
    for (let seed = 1; seed <= N; seed++) {
      const s = scoreOf(gameOf(playBot(sc.value, seed, BOTS.textbook()).play));
      total += s.total / N;
      for (const [k, v] of Object.entries(s.phases)) ph[k] = (ph[k] ?? 0) + (v ?? 0) / N;
      for (const r of s.ledger) if (['held','lever','organisation','triangle','tier'].includes(r.criterion)) { const k = r.criterion + ' ' + r.concept + (r.verdict==='missed'?' missed':''); const o = sums.get(k) ?? [0, 0, 0]; o[0]++; o[1] += r.earned; o[2] += r.possible; sums.set(k, o); }
    }
    console.log(id, total.toFixed(1), Object.entries(ph).map(([k, v]) => k + ' ' + v.toFixed(0)).join(' ') + '\n' + [...sums].map(([k, [n, e, p]]) => `  ${k} n=${(n / N).toFixed(1)} ${(100 * e / p).toFixed(0)}%`).join('\n'));
  }
});
