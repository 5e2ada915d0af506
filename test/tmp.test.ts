import { it } from 'vitest';
import { playBot, type Bot } from '../src/review/bots/bot';
import { textbook, firstOf, choose } from '../src/review/bots/textbook';
import { bigFishHunter, hunterOnly, spammer } from '../src/review/bots/folk';
import { scoreOf } from '../src/rules/ledger';
import { gameOf } from '../src/rules/play';
import { shippedScenario as shipped } from './course';
const skip = (...types: string[]): Bot => (turn) =>
  firstOf(turn, (function* () { for (const w of choose(turn.view)) if (!types.includes(w.type)) yield w; })());
const blind = (at: string): Bot => (turn) =>
  firstOf(turn, (function* () {
    if (turn.view.place === 'month') yield { type: 'improve', at };
    for (const w of choose(turn.view)) if (!['survey', 'improve'].includes(w.type)) yield w; })());
it('tmp', () => {
  for (const id of ['who-is-gold', 'weakest-driver']) {
    const scenario = shipped(id);
    const bots: Record<string, Bot> = { textbook, 'no-books': skip('study', 'tier', 'let-go'), 'no-letgo': skip('let-go'), 'no-tier': skip('tier'), 'no-care': skip('care'), ...(id === 'who-is-gold' ? {} : { 'no-survey': skip('survey', 'improve'), 'no-improve': skip('improve'), 'blind-standard': blind('standard'), 'no-mail': skip('mail') , spammer}), hunterOnly, bigFishHunter };
    for (const [name, bot] of Object.entries(bots)) {
      const by: Record<string, number[]> = {};
      let total = 0, eq = 0, ret = 0;
      for (let seed = 1; seed <= 40; seed++) {
        const s = scoreOf(gameOf(playBot(scenario, seed, bot).play));
        total += s.total / 40; eq += s.equity / 40; ret += (s.phases.retention ?? 0) / 40;
        for (const r of s.ledger) { const k = r.criterion + (r.criterion === 'lever' ? '.' + r.concept : ''); (by[k] ??= [0, 0]); by[k][0]! += r.earned / 40; by[k][1]! += r.possible / 40; }
      }
      console.log(id, name.padEnd(15), total.toFixed(1), 'ret', ret.toFixed(1), eq.toFixed(0));
      if (name === 'textbook') console.log(Object.entries(by).map(([k, [a, b]]) => `${k} ${a!.toFixed(1)}/${b!.toFixed(1)}`).join('; '));
    }
    for (const seed of [1,2,3,4,5]) { const g = gameOf(playBot(scenario, seed, textbook).play); console.log(id, seed, scenario.data.company.cash, g.months.map((m) => `${m.cash} (${m.income}) ${m.customers}`).join(' | '), scoreOf(g).equity.toFixed(0)); }
  }
});
