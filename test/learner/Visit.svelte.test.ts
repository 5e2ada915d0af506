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

const begin = async (
  seed: number,
  moves: readonly Move[] = [],
  of: Scenario = scenario,
): Promise<RunModel> => {
  const library = openLibrary(memoryPort(), makeTurns());
  await library.addProfile('小明', 'p', 1);
  const place = { library, profile: 'p', now: () => 1 };
  const live = await startRun(place, of, { id: 'r', seed, player: '小明' });
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
const kind = (how: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-how="${how}"]`);
  if (!found) throw new Error(`no kind ${how}`);
  return found;
};
const heard = (): string => document.querySelector('[aria-live=polite]')?.textContent ?? '';

beforeEach(() => locale.set('zh-CN'));

/** On seed 2 of expert-advice, by the rules of today. */
const TO_CONFLICT: readonly Move[] = [
  { type: 'ask', area: 'functional' },
  { type: 'inform', aspect: 'production' },
  { type: 'benefit', feature: 'fine-ink' },
  { type: 'answer', how: 'agree-turn' },
  { type: 'offer', offer: 'trial' },
];

describe('Visit', { timeout: 20_000 }, () => {
  it('says a line as it was written, reads the answer and the face out, and keeps the focus', async () => {
    const run = await begin(1);
    render(VisitHost, { run });
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs[0]).toBe('打招呼');
    expect(tabs).not.toContain('化解顾虑');
    const words = '您绕了三圈，手回回都落在这块哑光上。您看砖，是用手看的。';
    await userEvent.click(kind('praise'));
    expect(line(SAID)).toHaveTextContent(words);

    await userEvent.click(line(SAID));
    await waitFor(() => expect(run.view.talk?.exchanges).toBe(1));
    expect(within(screen.getByRole('region', { name: '对话' })).getByText(words)).toBeInTheDocument();
    expect(heard()).toMatch(/陶静宜：.+（脸上有了笑意，身子一挺）.*信任 \+\d/);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'tab'));
  });

  it('is played by keys: arrows to a line, Enter, or its number', async () => {
    const run = await begin(1, [SAID]);
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

  it('asks first how one opens, then on what, and says when each suits', async () => {
    const run = await begin(1);
    render(VisitHost, { run });
    const user = userEvent.setup();
    expect(kind('benefit')).toHaveTextContent('利益接近');
    expect(kind('benefit')).toHaveTextContent(course.phrases['zh-CN'].hints.approach.benefit);
    kind('benefit').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.querySelectorAll('[data-how]')).toHaveLength(0));
    const first = document.activeElement?.getAttribute('data-move') ?? '';
    expect(first).toMatch(/^approach how=benefit on=/);
    const feature = scenario.words['zh-CN'].features[first.split('on=')[1] ?? ''];
    expect(document.activeElement).toHaveTextContent(feature?.name ?? '?');
    expect(document.activeElement).toHaveTextContent(feature?.say ?? '?');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(kind('benefit')).toHaveFocus());
    await user.keyboard('{Enter}');
    await user.keyboard('2');
    await waitFor(() => expect(run.view.talk?.openings).toEqual(['benefit']));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'tab'));
    expect(document.querySelector('[data-back]')).toBeNull();
  });

  it('turns to a conflict as soon as it opens, and to the ways of weighing it up', async () => {
    const read = await loadScenario('expert-advice');
    if (!read.ok) throw new Error('the scene cannot be read');
    const run = await begin(2, [], read.value);
    render(VisitHost, { run });
    for (const move of TO_CONFLICT) await run.send(move);
    expect(run.view.talk?.conflict).toBe('open');
    await waitFor(() => expect(screen.getAllByRole('tab')[0]).toHaveTextContent('一起掂量'));
    expect(screen.getByRole('tab', { name: '一起掂量' })).toHaveAttribute('aria-selected', 'true');
    expect(
      within(screen.getByRole('region', { name: '摆在面前' })).getByText('两头为难'),
    ).toBeInTheDocument();
    const both: Move = { type: 'weigh', how: 'both-sides' };
    expect(line(both)).toHaveTextContent(read.value.words['zh-CN'].accounts['zhang-teacher']?.weigh ?? '?');
    await userEvent.click(line(both));
    await waitFor(() => expect(run.view.talk?.conflict).toBe('settled'));
    await waitFor(() => expect(screen.queryByRole('tab', { name: '一起掂量' })).toBeNull());
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
    const counter = within(screen.getByRole('region', { name: '摆在面前' }));
    await waitFor(() => expect(counter.getByText('价格异议')).toBeInTheDocument());
    expect(counter.getByText('质量').closest('li')).toHaveTextContent('得踩得稳。');
    await waitFor(() => expect(screen.getAllByRole('tab')[0]).toHaveTextContent('化解顾虑'));
    expect(screen.getAllByRole('img', { name: /^陶静宜，挑起一边眉毛，有些犹豫，身子/ })).toHaveLength(1);
  });

  it('shows how it ended until one goes on', async () => {
    const run = await begin(1, [SAID]);
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
