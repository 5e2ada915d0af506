/** The founding sheet on screen: filled in move by move, nothing pre-chosen, opened only when no line is missing. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import Founding from '../../src/learner/Founding.svelte';
import type { RunModel } from '../../src/learner/run.svelte';
import { gameOf } from '../../src/rules/play';
import { locale } from '../../src/ui/locale.svelte';
import { liveRun, season, textbookMoves } from './live';
import WithRun from './WithRun.svelte';

const show = (run: RunModel) => render(WithRun, { run, part: Founding });
const press = async (selector: string): Promise<void> => {
  const control = document.querySelector(selector);
  if (!control) throw new Error(`nothing to press: ${selector}`);
  await fireEvent.click(control);
};

beforeAll(() => season(), 60_000);
beforeEach(() => locale.set('zh-CN'));

it('begins with nothing chosen and names every missing line', async () => {
  const run = await liveRun();
  show(run);
  const missing = within(screen.getByLabelText('还差'));
  expect(missing.getAllByRole('button').map((line) => line.textContent.trim())).toEqual([
    '店名',
    '产品 5 层',
    '12 颗珠子',
    '定位',
    '定价',
    '渠道',
    '服务',
    '目标客人',
  ]);
  for (const step of ['product', 'place', 'reach', 'whom']) {
    await press(`[data-step=${step}]`);
    for (const choice of document.querySelectorAll('.choice'))
      expect(choice).toHaveAttribute('aria-pressed', 'false');
  }
  await press('[data-step=open]');
  expect(document.querySelector('[data-move=open]')).toBeDisabled();
});

it('hangs a sign with a name of one’s own, and lets every choice be changed', async () => {
  const run = await liveRun();
  show(run);
  await userEvent.type(screen.getByLabelText('店名'), '小雨飞行{Enter}');
  await waitFor(() => expect(run.view.draft.name).toBe('小雨飞行'));
  await press('[data-step=place]');
  await press('[data-move="price strategy=skimming"]');
  await waitFor(() => expect(run.view.draft.price).toBe('skimming'));
  await press('[data-move="price strategy=penetration"]');
  await waitFor(() => expect(run.view.draft.price).toBe('penetration'));
  expect(document.querySelector('[data-move="price strategy=penetration"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await waitFor(() => expect(document.querySelector('.out')).toHaveTextContent('¥1,699'));
});

it('moves the focus to the heading of the step one goes to', async () => {
  show(await liveRun());
  await press('[data-step=points]');
  expect(screen.getByRole('heading', { name: '卖点', level: 2 })).toHaveFocus();
});

it('gives out no more beads than there are, and no third trait', async () => {
  const run = await liveRun(
    await textbookMoves((play) => gameOf(play).company !== null).then((all) => all.slice(0, -1)),
  );
  show(run);
  await press('[data-step=points]');
  expect(screen.getByText('还剩 0 颗珠子')).toBeInTheDocument();
  const more = screen.getAllByRole('button', { name: /加一颗$/ });
  expect(more.every((button) => button.getAttribute('aria-disabled') === 'true')).toBe(true);
  const before = run.view.draft;
  const [first] = more;
  if (first) await userEvent.click(first);
  await press('[data-step=whom]');
  const spare = [...document.querySelectorAll('.choice')].find(
    (c) => c.getAttribute('aria-pressed') === 'false',
  );
  if (spare) await userEvent.click(spare);
  expect(run.view.draft).toEqual(before);
});

it('reads the finished sheet back as nine elements, and names what contradicts what', async () => {
  const all = await textbookMoves((play) => gameOf(play).company !== null);
  const run = await liveRun(all.slice(0, -1));
  await run.send({ type: 'position', on: 'price' });
  await run.send({ type: 'serve', policy: 'full' });
  show(run);
  await press('[data-step=open]');
  const strategy = screen.getByRole('heading', { name: '战略三角' }).closest('section');
  expect(strategy?.querySelectorAll('dt')).toHaveLength(9);
  expect(strategy).toHaveTextContent('定位讲便宜，服务却给全套');
});

it('opens the shop once the sheet is complete', async () => {
  const all = await textbookMoves((play) => gameOf(play).company !== null);
  const run = await liveRun(all.slice(0, -1));
  show(run);
  expect(screen.getByText('都填好了，可以开张！')).toBeInTheDocument();
  await press('[data-move=open]');
  await waitFor(() => expect(run.view.place).toBe('month'));
});
