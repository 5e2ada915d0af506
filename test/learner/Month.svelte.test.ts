/** The month at the counter: work costs effort and leaves a note, what does not go says why, closing asks once. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Month from '../../src/learner/Month.svelte';
import { moveKey, type Move } from '../../src/model/move';
import { monthRun } from './month-run';
import WithRun from './WithRun.svelte';

// A busy machine takes its time over a whole screen.
vi.setConfig({ testTimeout: 30_000 });

const control = (move: Move) => {
  const found = document.querySelectorAll<HTMLElement>(`[data-move="${moveKey(move)}"]`);
  expect(found).toHaveLength(1);
  return found[0] ?? document.body;
};
const first = () => monthRun((view) => view.month === 1);

describe('a month', () => {
  it('brings people for effort, and says so at once', async () => {
    const run = await first();
    render(WithRun, { run, part: Month });
    await userEvent.click(control({ type: 'find', way: 'network' }));
    expect(run.view.effort).toBe(7.5);
    expect(screen.getByRole('img', { name: /用了 ½ 份，还剩 7½ 份/ })).toBeInTheDocument();
    expect(document.querySelector('[aria-live]')?.textContent).toContain('认识了一位可能的客户');
    await userEvent.click(screen.getByRole('tab', { name: /线索/ }));
    expect(document.querySelectorAll('[data-open]')).toHaveLength(run.view.accounts.length);
  });

  it('shows what does not go with its reason, keeps it in the row of the keyboard, and sends nothing', async () => {
    const run = await first();
    render(WithRun, { run, part: Month });
    const conquest = control({ type: 'find', way: 'conquest' });
    expect(conquest).toHaveAttribute('aria-disabled', 'true');
    expect(conquest).toHaveTextContent('先研究对手');
    conquest.focus();
    expect(conquest).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(run.view.effort).toBe(8);
  });

  it('asks once before it is closed with effort left', async () => {
    const run = await first();
    render(WithRun, { run, part: Month });
    await userEvent.click(screen.getByRole('button', { name: /打烊结账/ }));
    expect(run.view.place).toBe('month');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('还有 8 份工夫没用');
    await userEvent.click(within(dialog).getByRole('button', { name: '打烊' }));
    expect(run.view.place).toBe('report');
  });
});
