/** Keeping customers: a complaint is a talk, care is answered, letting go is asked about once. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Month from '../../src/learner/Month.svelte';
import type { RunModel } from '../../src/learner/run.svelte';
import { moveKey, type Move } from '../../src/model/move';
import { monthRun } from './month-run';
import WithRun from './WithRun.svelte';

// A busy machine takes its time over a whole screen.
vi.setConfig({ testTimeout: 30_000 });

const complaining = () =>
  monthRun((view) => view.accounts.some(({ customer }) => customer?.complaint === 'open'));
const complainer = (run: RunModel) =>
  run.view.accounts.find(({ customer }) => customer?.complaint === 'open')?.id ?? '';
const customerOf = (run: RunModel, id: string) =>
  run.view.accounts.find((account) => account.id === id)?.customer;
const control = (move: Move) =>
  document.querySelector<HTMLElement>(`[data-move="${moveKey(move)}"]`) ?? document.body;

const openFile = async (id: string) => {
  await userEvent.click(document.querySelector(`[data-open="${id}"]`) ?? document.body);
  return await screen.findByRole('dialog');
};

it('leads a complaint from listening to the end, each answer heard', async () => {
  const run = await complaining();
  const id = complainer(run);
  render(WithRun, { run, part: Month });
  // A complaint is what one sees first.
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('客户');
  const file = await openFile(id);
  const section = within(file).getByRole('heading', { name: /投诉/ }).closest('section');
  const bubbles = () => section?.querySelectorAll('.heard').length ?? 0;
  expect(bubbles()).toBe(1);
  for (const [n, step] of (['listen', 'own-up', 'compensate', 'follow-up'] as const).entries()) {
    await userEvent.click(control({ type: 'complaint', account: id, step }));
    expect(bubbles()).toBe(n + 2);
    expect(file.contains(document.activeElement)).toBe(true);
  }
  expect(customerOf(run, id)?.complaint).toBe('closed');
});

it('answers care in a bubble that is read aloud, and remembers that we were in touch', async () => {
  const run = await complaining();
  const id = run.view.accounts.find(({ customer }) => customer?.complaint === 'none')?.id ?? '';
  render(WithRun, { run, part: Month });
  const file = await openFile(id);
  await userEvent.click(control({ type: 'care', account: id, act: 'follow-up' }));
  expect(file.querySelector('[aria-live=polite] .heard')?.textContent).toMatch(/说：/);
  expect(within(file).getByText('这个月联系过')).toBeInTheDocument();
});

it('asks once before a customer is let go', async () => {
  const run = await complaining();
  const id = complainer(run);
  render(WithRun, { run, part: Month });
  await openFile(id);
  await userEvent.click(
    document.querySelector(`[data-ask="${moveKey({ type: 'let-go', account: id })}"]`) ?? document.body,
  );
  expect(customerOf(run, id)?.life).not.toBe('given-up');
  await userEvent.click(control({ type: 'let-go', account: id }));
  expect(customerOf(run, id)?.life).toBe('given-up');
});
