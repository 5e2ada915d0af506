// A copy of a run: offered unasked when one leaves, by whatever way the browser allows.
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import words from '../../src/ui/messages/zh-CN.json';
import { parseRun } from '../../src/storage/run-text';
import { bundled, control, openPage } from './page';

beforeAll(async () => {
  await bundled();
}, 60_000);
afterEach(() => {
  vi.restoreAllMocks();
});

/** In the scene, one move made, leaving. */
const leaving = async () => {
  const page = await openPage();
  await page.user.type(await screen.findByLabelText(words.home_name), '小红{Enter}');
  await page.user.click(await control('first'));
  await control('do', 'leave');
  await waitFor(() => expect(document.querySelector('button[data-move]:not(:disabled)')).not.toBeNull());
  const move = document.querySelector<HTMLButtonElement>('button[data-move]:not(:disabled)');
  if (move) await page.user.click(move);
  await waitFor(() => expect(document.querySelector('[data-moves="1"]')).not.toBeNull());
  await page.user.click(await control('do', 'leave'));
  await screen.findByRole('dialog', { name: words.leave_title });
  return page;
};
const field = async (): Promise<HTMLTextAreaElement> => {
  const found = await screen.findByLabelText(words.handout_text);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error('no text field');
  return found;
};

it('shows the run as text that can be read again, and copies it', async () => {
  const { user } = await leaving();
  const text = (await field()).value;
  const read = parseRun(text);
  expect(read.ok && read.value.moves).toHaveLength(1);
  await user.click(await control('do', 'copy-text'));
  expect(await screen.findByText(words.handout_copied)).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(text);
}, 30_000);

it('selects the text for copying by hand where there is no clipboard', async () => {
  const { user } = await leaving();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('plain http'));
  await user.click(await control('do', 'copy-text'));
  expect(await screen.findByText(words.handout_by_hand)).toBeVisible();
  const text = await field();
  expect(text).toHaveFocus();
  expect(text.selectionEnd).toBe(text.value.length);
}, 30_000);

it('saves a file under a telling name, and then lets one go without asking again', async () => {
  const { user } = await leaving();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await user.click(await control('do', 'save-file'));
  const link = click.mock.contexts[0];
  expect(link instanceof HTMLAnchorElement && link.download).toMatch(/^zhanggui-tile-shop-小红-\d{8}\.json$/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await control('do', 'leave'));
  expect(await control('continue')).toHaveFocus();
}, 30_000);
