/** The end of a run: what it says is what the rules found, it adds up on the page, and nothing is told too early. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import Debrief from '../../src/learner/Debrief.svelte';
import { Desk, type Services } from '../../src/learner/desk.svelte';
import type { RunModel } from '../../src/learner/run.svelte';
import { textbook } from '../../src/review/bots/textbook';
import { Edition } from '../../src/storage/edition';
import { DEFAULT_SETTINGS } from '../../src/storage/entries';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';
import { locale } from '../../src/ui/locale.svelte';
import DeskHost from './DeskHost.svelte';
import { finishedRun } from './finished-run';

// A busy machine takes its time over a whole season.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let season: RunModel;
beforeAll(async () => {
  season = await finishedRun('drone-season', { bot: textbook });
});
afterEach(() => locale.set('zh-CN'));

const services: Services = {
  library: openLibrary(memoryPort()),
  settings: DEFAULT_SETTINGS,
  onDisk: true,
  edition: new Edition(undefined, () => undefined),
  offers: [],
  scenario: () => Promise.resolve(null),
  engine: () => Promise.resolve(null),
  course: () => Promise.resolve(null),
  curriculum: () => Promise.resolve(null),
  findScenario: () => Promise.resolve(null),
  claim: () => Promise.resolve({ granted: true, release: () => undefined }),
  now: () => 0,
  newId: () => 'id',
  newSeed: () => 7,
};

const show = (run: RunModel): Desk => {
  const desk = new Desk(services);
  render(DeskHost, { run, desk, part: Debrief });
  return desk;
};

/** Hundredths of a point, as the page writes them. */
const hundredths = (text: string | null | undefined): number =>
  Math.round(100 * Number(/[\d.]+/.exec(text ?? '')?.[0]));
const last = (row: Element): string => row.lastElementChild?.textContent ?? '';

it('adds up on the page, from the lines to the phases to the total', async () => {
  show(season);
  const total = Math.round(season.score().total * 100);
  await userEvent.click(screen.getByRole('button', { name: '整本账' }));
  const [, ledger] = screen.getAllByRole('table');
  if (!ledger) throw new Error('no ledger');
  for (const button of within(ledger).getAllByRole('button')) await userEvent.click(button);
  let sum = 0;
  for (const part of ledger.querySelectorAll('tbody')) {
    const [head, ...lines] = part.querySelectorAll('tr');
    if (!head) throw new Error('no phase');
    expect(lines.reduce((n, row) => n + hundredths(last(row)), 0)).toBe(hundredths(last(head)));
    sum += hundredths(last(head));
  }
  expect(sum).toBe(total);
  expect(hundredths(last(ledger.querySelector('tfoot tr') ?? ledger))).toBe(total);
  expect(ledger.querySelectorAll('tbody tr')).toHaveLength(season.score().ledger.length + 6);

  await userEvent.selectOptions(screen.getByRole('combobox', { name: '客户' }), '李婉如');
  const names = [...ledger.querySelectorAll('td.who')].map((cell) => cell.textContent);
  expect(new Set(names)).toEqual(new Set(['李婉如']));
  expect(screen.getByText(/^显示 \d+ 行/)).toHaveTextContent(`显示 ${names.length} 行`);
});

it('names what went well and what to do otherwise, each with its reason and its card, in both languages', async () => {
  show(season);
  for (const title of ['做得好的', '下次换个做法']) {
    const cards = within(screen.getByRole('region', { name: title })).getAllByRole('article');
    expect(cards.length).toBeGreaterThanOrEqual(3);
    expect(cards.length).toBeLessThanOrEqual(5);
    for (const card of cards) expect(within(card).getByRole('button', { name: /^概念卡/ })).toBeVisible();
  }
  locale.set('en');
  await waitFor(() => expect(screen.getByRole('region', { name: 'What went well' })).toBeVisible());
  expect(screen.getByRole('img', { name: /^The abacus shows a total of [\d.]+ out of 100/ })).toBeVisible();
});

it('opens what was hidden only when asked to', async () => {
  show(season);
  const lesson = season.scenario.words['zh-CN'].accounts['choir']?.lesson ?? '';
  expect(screen.queryByText(lesson)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^谜底/ }));
  await userEvent.click(screen.getByRole('button', { name: /^李婉如/ }));
  expect(screen.getByText(lesson)).toBeVisible();
});

it('puts a breach on top and takes back no word of it further down', async () => {
  const run = await finishedRun('tile-shop', {
    moves: [{ type: 'approach', how: 'gift', on: 'lavish' }, { type: 'leave' }],
  });
  show(run);
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first).toHaveTextContent('送礼越了规矩');
  expect(screen.getByRole('region', { name: '送礼越了规矩' })).toHaveTextContent('陶静宜');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('作了废');
  await userEvent.click(screen.getByRole('button', { name: '整本账' }));
  await userEvent.click(screen.getByRole('button', { name: /^接近客户/ }));
  expect(screen.getAllByText('作废').length).toBeGreaterThan(0);
});

it('plays the same run again, or another', async () => {
  const desk = show(season);
  const play = vi.spyOn(desk, 'play').mockResolvedValue(true);
  await userEvent.click(screen.getByRole('button', { name: '同一局再走一遍' }));
  expect(play).toHaveBeenLastCalledWith(season.scenario, season.seed);
  await userEvent.click(screen.getByRole('button', { name: '换一局新的' }));
  expect(play).toHaveBeenLastCalledWith(season.scenario, undefined);
});
