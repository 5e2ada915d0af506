/** A file: opened and closed with the focus kept, blanks for what is not known, questions that are answered in it. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Month from '../../src/learner/Month.svelte';
import { moveKey, type Move } from '../../src/model/move';
import { monthRun } from './month-run';
import WithRun from './WithRun.svelte';

// A busy machine takes its time over a whole screen.
vi.setConfig({ testTimeout: 30_000 });

const found = (): Promise<Awaited<ReturnType<typeof monthRun>>> =>
  monthRun((view) => view.month === 1 && view.accounts.length === 0, 1, [{ type: 'find', way: 'network' }]);
const offers = (move: Move) => [...document.querySelectorAll<HTMLElement>(`[data-move="${moveKey(move)}"]`)];
const press = async (move: Move) => {
  const [button, other] = offers(move);
  if (!button || other) throw new Error(`${moveKey(move)} is not offered once`);
  await userEvent.click(button);
};

const openFirst = async () => {
  const card = document.querySelector<HTMLElement>('[data-open]');
  if (!card) throw new Error('nobody there');
  card.focus();
  await userEvent.keyboard('{Enter}');
  return { id: card.dataset['open'] ?? '', file: await screen.findByRole('dialog') };
};

it('opens by keyboard on the name, and gives the focus back to the card', async () => {
  render(WithRun, { run: await found(), part: Month });
  const { id, file } = await openFirst();
  await waitFor(() => expect(within(file).getByRole('heading', { level: 2 })).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-open', id));
});

it('shows blanks, and fills them by asking; each move is offered in one place', async () => {
  const run = await found();
  render(WithRun, { run, part: Month });
  const { id, file } = await openFirst();
  expect(within(file).getAllByText('还不知道').length).toBeGreaterThan(2);
  const desk: Move = { type: 'study', account: id, method: 'desk' };
  await press(desk);
  expect(run.view.accounts.find((account) => account.id === id)?.known.worth).toBeDefined();
  expect(file.querySelector('[aria-live]')).toHaveTextContent('档案里添了新情况');
  expect(offers(desk)[0]).toHaveAttribute('aria-disabled', 'true');
  expect(offers(desk)[0]).toHaveFocus();
  expect(offers({ type: 'visit', account: id })).toHaveLength(1);
});

it('keeps hold of somebody who is set aside', async () => {
  const run = await found();
  render(WithRun, { run, part: Month });
  const { id } = await openFirst();
  await press({ type: 'select', account: id, as: 'dropped' });
  expect(offers({ type: 'visit', account: id })[0]).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-open', id));
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('放下的');
});
