/** The widened office: campaigns with an aim, growth and staff, the value sheet, organisations, what is old in a file. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import Month from '../../src/learner/Month.svelte';
import type { RunModel } from '../../src/learner/run.svelte';
import { moveKey, type Move } from '../../src/model/move';
import { locale } from '../../src/ui/locale.svelte';
import { houseRun } from './house';
import WithRun from './WithRun.svelte';

// A busy machine takes its time over a whole screen.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => locale.set('zh-CN'));

const control = (move: Move): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-move="${moveKey(move)}"]`);
  if (!found) throw new Error(`${moveKey(move)} is not offered`);
  return found;
};
const show = (run: RunModel) => render(WithRun, { run, part: Month });
// Without a wide window the plan is a list of its own beside the people.
const page = async (id: string) => {
  await userEvent.click(screen.getByRole('tab', { name: '安排' }));
  await userEvent.click(document.querySelector(`[data-page="${id}"]`) ?? document.body);
};
const openFile = async (id: string) => {
  await userEvent.click(document.querySelector(`[data-open="${id}"]`) ?? document.body);
  return await screen.findByRole('dialog');
};
const accountOf = (run: RunModel, id: string) => run.view.accounts.find((account) => account.id === id);
const skipMonths = (n: number): readonly Move[] =>
  Array.from({ length: n }, () => [{ type: 'end-month' }, { type: 'next-month' }] as const).flat();

it('aims a campaign at a trait for half the price, and warns while too few files show it', async () => {
  const run = await houseRun();
  show(run);
  await page('market');
  await userEvent.selectOptions(screen.getByLabelText('做给谁看'), 'thrifty');
  expect(screen.getByText(/不到 3 份，会打偏/)).toBeInTheDocument();
  const aimed = control({ type: 'campaign', means: 'advertising', to: 'thrifty' });
  expect(aimed).toHaveTextContent('¥600');
  // Goodwill and crowds are seen by everybody.
  expect(control({ type: 'campaign', means: 'crowd', to: 'all' })).toHaveTextContent('满意的客户 0/2');
  await userEvent.click(aimed);
  expect(run.view.office.campaigns).toEqual([{ means: 'advertising', to: 'thrifty', month: 1, hit: false }]);
  expect(screen.getByText(/三月：广告，给thrifty/)).toHaveTextContent('没起作用');
  expect(control({ type: 'campaign', means: 'advertising', to: 'thrifty' })).toHaveTextContent('已经做过');
});

it('says from which month an investment works, and counts what staff were trained in', async () => {
  const run = await houseRun();
  show(run);
  await page('company');
  const product: Move = { type: 'invest', in: 'product' };
  expect(control(product)).toHaveTextContent('五月起见效');
  await userEvent.click(control(product));
  expect(run.view.office.invested.product).toEqual({ from: 3, works: false });
  expect(control(product)).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(control({ type: 'train', quality: 'speech' }));
  expect(control({ type: 'train', quality: 'speech' })).toHaveTextContent('练过 1/2');
  await userEvent.click(control({ type: 'empower' }));
  expect(run.view.office.empowered).toBe(true);
});

it('tells when an investment comes too late for this season', async () => {
  const run = await houseRun(skipMonths(4));
  show(run);
  await page('company');
  expect(control({ type: 'invest', in: 'product' })).toHaveTextContent('这一季来不及见效');
});

it('lets a value be assessed only once there is something to go by, and shows what was put down', async () => {
  const run = await houseRun();
  show(run);
  const file = await openFile('booth');
  const high: Move = { type: 'assess', account: 'booth', value: 'visible', level: 2 };
  expect(control(high)).toHaveAttribute('aria-disabled', 'true');
  expect(within(file).getAllByText('还没有依据，先查一查').length).toBeGreaterThan(0);
  await userEvent.click(control({ type: 'study', account: 'booth', method: 'desk' }));
  await userEvent.click(control(high));
  expect(accountOf(run, 'booth')?.assessed).toEqual({ visible: 2 });
  expect(control(high)).toHaveAttribute('aria-pressed', 'true');
});

it('sends one letter before the first visit, and takes a stance', async () => {
  const run = await houseRun();
  show(run);
  await openFile('stall');
  const letter: Move = { type: 'letter', account: 'stall' };
  await userEvent.click(control(letter));
  expect(accountOf(run, 'stall')?.letter).toBe(true);
  expect(control(letter)).toHaveAttribute('aria-pressed', 'true');
  const attack: Move = { type: 'stance', account: 'stall', as: 'attack' };
  await userEvent.click(control(attack));
  expect(accountOf(run, 'stall')?.stance).toBe('attack');
  // Of the same market, and on our list too.
  expect(screen.getByText('同一片').closest('div')).toHaveTextContent('booth');
});

it('shows who plays which part in an organisation, and leads on to their files', async () => {
  const run = await houseRun();
  show(run);
  const file = await openFile('school');
  expect(file).toHaveTextContent('还不知道谁说得上话');
  await userEvent.click(control({ type: 'study', account: 'school', method: 'operation' }));
  const keeper = file.querySelector<HTMLElement>('[data-person="keeper"]');
  expect(keeper).toHaveTextContent('把关人');
  expect(file).toHaveTextContent('认识的人分量 5，其中支持 0、反对 0');
  const tasks = within(file)
    .getByRole('heading', { name: /销售十二件事/ })
    .closest('section');
  expect(tasks?.querySelectorAll('li')).toHaveLength(12);
  const before = tasks?.querySelectorAll('.done').length ?? 0;
  await userEvent.click(control({ type: 'study', account: 'school', method: 'desk' }));
  expect(tasks?.querySelectorAll('.done')).toHaveLength(before + 1);
  if (keeper) await userEvent.click(keeper);
  await waitFor(() => expect(within(file).getByRole('heading', { level: 2 })).toHaveTextContent('keeper'));
  expect(within(file).getByRole('heading', { level: 2 })).toHaveFocus();
  expect(file).toHaveTextContent('school那里的把关人');
  // Somebody with a post buys nothing: there is no value to assess.
  expect(document.querySelector('[data-move*="assess"]')).toBeNull();
});

it('marks what is old in a file, and offers to make it current', async () => {
  const run = await houseRun(skipMonths(4));
  show(run);
  const file = await openFile('booth');
  expect(within(file).getAllByText('可能过时了').length).toBeGreaterThan(0);
  await userEvent.click(control({ type: 'study', account: 'booth', method: 'refresh' }));
  expect(accountOf(run, 'booth')?.stale).toEqual([]);
  expect(within(file).queryByText('可能过时了')).toBeNull();
  expect(file.contains(document.activeElement)).toBe(true);
});
