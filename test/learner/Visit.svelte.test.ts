/** A visit on the real scene: lines are said, the answer is read out, focus stays, the end is shown until one goes on. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RunModel } from '../../src/learner/run.svelte';
import { aftermath } from '../../src/learner/visit/aftermath.svelte';
import { moveKey, type Move } from '../../src/model/move';
import type { Course } from '../../src/scenario/course';
import type { Scenario } from '../../src/scenario/scenario';
import { startRun } from '../../src/session/run';
import { loadCourse, loadScenario } from '../../src/scenario/bundled';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';
import { makeTurns } from '../../src/storage/turns';
import { locale } from '../../src/ui/locale.svelte';
import VisitHost from './VisitHost.svelte';

let scenario: Scenario;
let course: Course;
beforeAll(async () => {
  const [read, taught] = await Promise.all([loadScenario('tile-shop'), loadCourse()]);
  if (!read.ok || !taught.ok) throw new Error('the scene cannot be read');
  scenario = read.value;
  course = taught.value;
}, 60_000);

const begin = async (seed: number, ...moves: readonly Move[]): Promise<RunModel> => {
  const library = openLibrary(memoryPort(), makeTurns());
  await library.addProfile('小明', 'p', 1);
  const place = { library, profile: 'p', now: () => 1 };
  const live = await startRun(place, scenario, { id: 'r', seed, player: '小明' });
  if (!live.ok) throw new Error('the run cannot begin');
  const run = new RunModel(live.value, course);
  for (const move of moves) expect(await run.send(move)).toBe(true);
  return run;
};

const SAID: Move = { type: 'approach', how: 'praise', on: 'back-to-matt' };
const line = (move: Move): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-move="${moveKey(move)}"]`);
  if (!found) throw new Error(`no line ${moveKey(move)}`);
  return found;
};
const heard = (): string => document.querySelector('[aria-live=polite]')?.textContent ?? '';

beforeEach(() => locale.set('zh-CN'));

describe('Visit', { timeout: 20_000 }, () => {
  it('says a line as it was written, reads the answer and the face out, and keeps the focus', async () => {
    const run = await begin(1);
    render(VisitHost, { run });
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs[0]).toBe('打招呼');
    expect(tabs).not.toContain('化解顾虑');
    const words = '您绕了三圈，手回回都落在这块哑光上。您看砖，是用手看的。';
    expect(line(SAID)).toHaveTextContent(words);

    await userEvent.click(line(SAID));
    await waitFor(() => expect(run.view.talk?.exchanges).toBe(1));
    expect(within(screen.getByRole('region', { name: '对话' })).getByText(words)).toBeInTheDocument();
    expect(heard()).toMatch(/陶静宜：.+（脸上有了笑意）.*信任 \+\d/);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'tab'));
  });

  it('is played by keys: arrows to a line, Enter, or its number', async () => {
    const run = await begin(1, SAID);
    render(VisitHost, { run });
    const user = userEvent.setup();
    screen.getByRole('tab', { name: '提问' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '介绍' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(run.view.talk?.informed).toHaveLength(1));
    await user.keyboard('1');
    await waitFor(() => expect(run.view.talk?.informed).toHaveLength(2));
  });

  it('puts what came up on the counter and turns to the doubt when one stands', async () => {
    const moves: readonly Move[] = [
      SAID,
      { type: 'inform', aspect: 'performance' },
      { type: 'ask', area: 'form' },
      { type: 'benefit', feature: 'anti-slip' },
      { type: 'ask', area: 'extension' },
      { type: 'benefit', feature: 'leftovers' },
    ];
    const run = await begin(1);
    render(VisitHost, { run });
    for (const move of moves) if (run.view.talk?.objection === 'none') await run.send(move);
    expect(run.view.talk?.objection).toBe('open');
    const counter = within(screen.getByRole('region', { name: '柜台上' }));
    await waitFor(() => expect(counter.getByText('价格异议')).toBeInTheDocument());
    expect(counter.getByText('质量')).toBeInTheDocument();
    await waitFor(() => expect(screen.getAllByRole('tab')[0]).toHaveTextContent('化解顾虑'));
    expect(screen.getAllByRole('img', { name: '陶静宜，皱了皱眉，有些犹豫' })).toHaveLength(1);
  });

  it('shows how it ended until one goes on', async () => {
    const run = await begin(1, SAID);
    render(VisitHost, { run });
    await waitFor(() => expect(screen.getAllByRole('tab').length).toBeGreaterThan(0));
    await run.send({ type: 'listen' });
    await run.send({ type: 'leave' });
    expect(run.view.place).toBe('finished');
    await waitFor(() => expect(screen.getByRole('heading', { name: '今天先谈到这里' })).toHaveFocus());
    expect(screen.getByRole('region', { name: '对话' })).toHaveTextContent('您绕了三圈');
    await userEvent.click(screen.getByRole('button', { name: '看看这一局' }));
    expect(aftermath.of(run)).toBeNull();
    await waitFor(() => expect(screen.getByText('finished')).toBeInTheDocument());
  });
});
