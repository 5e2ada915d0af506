import { mount } from 'svelte';
import './src/ui/styles/tokens.css';
import './src/ui/styles/base.css';
import WithRun from './test/learner/WithRun.svelte';
import TopBar from './src/learner/TopBar.svelte';
import Month from './src/learner/Month.svelte';
import Founding from './src/learner/Founding.svelte';
import Report from './src/learner/Report.svelte';
import { monthRun, runOf } from './test/learner/month-run';
import { houseRun } from './test/learner/house';
import { loadCourse, loadScenario } from './src/scenario/bundled';
import { playBot } from './src/review/bots/bot';
import { textbook } from './src/review/bots/textbook';
import { gameOf, placeOf } from './src/rules/play';
import { locale } from './src/ui/locale.svelte';
const q = new URLSearchParams(location.search);
locale.set((q.get('locale') ?? 'zh-CN') as 'en');
document.documentElement.lang = q.get('locale') ?? 'zh-CN';
const at = q.get('at') ?? 'house';
const [what, n] = at.split(':');
const parts = { founding: Founding, month: Month, report: Report, house: Month } as const;
const go = async () => {
  if (what === 'house') return houseRun([{ type: 'study', account: 'school', method: 'operation' }]);
  if (what === 'old') return houseRun([1,2,3,4].flatMap(() => [{ type: 'end-month' }, { type: 'next-month' }] as const));
  if (what === 'month') return monthRun((v) => v.month === Number(n));
  const [s, c] = await Promise.all([loadScenario('drone-season'), loadCourse()]);
  if (!s.ok || !c.ok) throw new Error('x');
  let { moves } = playBot(s.value, 1, textbook, (p) => what === 'founding' ? gameOf(p).company !== null : placeOf(p) === 'report' && gameOf(p).month === Number(n));
  if (what === 'founding') { moves = moves.slice(0, -1); const more = (q.get('more') ?? '').split(',').filter(Boolean).map((x) => Object.fromEntries(x.split(';').map((y) => y.split('=')))); moves = [...moves, ...(more as never[])]; }
  return runOf(s.value, c.value, 1, moves);
};
const run = await go();
try { mount(TopBar, { target: document.getElementById('app')!, props: { run, name: '归燕航拍', onleave: () => undefined } }); } catch (e) { console.error(e); }
mount(WithRun, { target: document.getElementById('app')!, props: { run, part: (parts as Record<string, typeof Month>)[what!] ?? Month } });
document.body.dataset.ready = '1';
