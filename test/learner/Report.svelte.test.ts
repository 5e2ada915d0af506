/** The month report: figures as the rules have them, nothing hidden, and the way into the next month. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import Report from '../../src/learner/Report.svelte';
import { aheadOf, funnelOf, tillOf } from '../../src/learner/report/figures';
import { storyOf } from '../../src/learner/report/story';
import type { Line } from '../../src/review/transcript';
import { NOTHING_PENDING } from '../../src/review/wording';
import type { News } from '../../src/rules/game';
import { gameOf, placeOf } from '../../src/rules/play';
import type { View } from '../../src/rules/view';
import { yuan } from '../../src/ui/chart/format';
import { locale } from '../../src/ui/locale.svelte';
import { liveRun, season, textbookMoves } from './live';
import WithRun from './WithRun.svelte';

const atReport = async (month: number) =>
  liveRun(await textbookMoves((play) => placeOf(play) === 'report' && gameOf(play).month === month));

beforeAll(() => season(), 60_000);
beforeEach(() => locale.set('zh-CN'));

it('tells the month, its figures with a table behind each picture, and every customer’s mood', async () => {
  const run = await atReport(2);
  render(WithRun, { run, part: Report });
  expect(screen.getByRole('heading', { level: 1, name: '四月月报' })).toHaveFocus();
  const till = tillOf(run.view, run.scenario.data.company.cash);
  if (!till) throw new Error('no month has ended');
  expect(till.before + till.income - till.spent).toBe(till.after);
  const money = within(screen.getByRole('table', { name: /钱的来去/, hidden: true }));
  expect(money.getByText(yuan(till.after))).toBeInTheDocument();
  expect(screen.getAllByRole('table', { hidden: true }).length).toBe(
    document.querySelectorAll('figure.chart').length,
  );
  for (const { id, customer } of run.view.accounts) {
    if (!customer || customer.lost) continue;
    const name = run.scenario.words['zh-CN'].accounts[id]?.name ?? '';
    expect(screen.getByRole('img', { name: new RegExp(`^${name}，`) })).toBeInTheDocument();
  }
});

it('gives the three rates as the rules have them, and how many take each step to an order', async () => {
  const run = await atReport(2);
  render(WithRun, { run, part: Report });
  const rates = screen.getByRole('heading', { name: '三率' }).closest('section');
  const known = run.view.months.at(-1)?.rates.contacted ?? null;
  if (known !== null && rates) {
    const meter = within(rates).getByRole('meter', { name: '接触率' });
    expect(meter).toHaveAttribute('aria-valuenow', String(Math.round(known * 100)));
  }
  const funnel = funnelOf(run.view);
  const table = within(screen.getByRole('table', { name: /从线索到客户/, hidden: true }));
  expect(table.getAllByRole('row', { hidden: true })).toHaveLength(5);
  expect(funnel.visited).toBeGreaterThanOrEqual(funnel.customers);
  const share = Math.round((100 * funnel.customers) / funnel.visited);
  expect(table.getByText(`${String(share)}%`)).toBeInTheDocument();
});

it('goes on to the next month with one press', async () => {
  const run = await atReport(1);
  render(WithRun, { run, part: Report });
  await userEvent.click(screen.getByRole('button', { name: '进入四月' }));
  await waitFor(() => expect(run.view.place).toBe('month'));
  expect(run.view.month).toBe(2);
});

it('foretells only days that are on file, and complaints that are still open', async () => {
  const run = await atReport(2);
  const files = JSON.parse(JSON.stringify(run.view.accounts)) as View['accounts'];
  const known = files.map((account) => ({ ...account, known: { ...account.known, facts: [] } }));
  expect(aheadOf({ accounts: known, month: 2 }, run.scenario.data).moments).toEqual([]);
  const all = { accounts: run.view.accounts, month: run.view.month };
  for (const { account, fact } of aheadOf(all, run.scenario.data).moments) {
    expect(run.view.accounts.find(({ id }) => id === account)?.known.facts).toContain(fact);
  }
  const funnel = funnelOf(all);
  expect(funnel.leads).toBeGreaterThanOrEqual(funnel.qualified);
  expect(funnel.qualified).toBeGreaterThanOrEqual(funnel.customers);
});

it('gathers new acquaintances into one piece and keeps the month’s end apart', () => {
  const line = (index: number, news: News, account: string | null): Line => ({
    kind: 'news',
    account,
    text: news,
    of: { at: { index, month: 1, effort: 0 }, account, kind: 'news', news },
    pending: NOTHING_PENDING,
  });
  const lines = [
    line(0, 'month-begins', null),
    line(1, 'lead-found', 'a'),
    line(1, 'lead-found', 'b'),
    line(2, 'order', 'a'),
    line(3, 'fault', 'a'),
    line(3, 'month-ends', null),
  ];
  const story = storyOf(lines, 1, (accounts) => accounts.join('+'));
  expect(story.during.map(({ text }) => text)).toEqual(['a+b', 'order']);
  expect(story.after.map(({ news }) => news)).toEqual(['fault']);
});

it('tells the last visit of a month before the month’s end, and empty hands once', () => {
  const line = (index: number, news: News, account: string | null): Line => ({
    kind: 'news',
    account,
    text: news,
    of: { at: { index, month: 1, effort: 0 }, account, kind: 'news', news },
    pending: NOTHING_PENDING,
  });
  const asked: Line = {
    kind: 'said',
    account: 'a',
    text: '',
    of: {
      at: { index: 3, month: 1, effort: 0 },
      account: 'a',
      kind: 'move',
      move: { type: 'ask-order' },
      change: { trust: 0, interest: 0 },
    },
    pending: NOTHING_PENDING,
  };
  const lines = [
    line(1, 'no-lead', null),
    line(2, 'no-lead', null),
    asked,
    line(3, 'order', 'a'),
    line(3, 'fault', 'b'),
    line(3, 'order', 'b'),
    line(3, 'month-ends', null),
  ];
  const story = storyOf(lines, 1, (accounts) => accounts.join('+'));
  expect(story.during.map(({ text }) => text)).toEqual(['no-lead', 'order']);
  expect(story.after.map(({ news }) => news)).toEqual(['fault', 'order']);
});
