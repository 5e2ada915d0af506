// The answer to a move first, the rest of the page once that has been painted.
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { later, laterRun } from '../../src/learner/later.svelte';
import { RunModel } from '../../src/learner/run.svelte';
import type { Move } from '../../src/model/move';
import { liveRun, season } from './live';

const named = (text: string): Move => ({ type: 'name', text });
const waiting = () => new Promise((next) => setTimeout(next));

/** A run whose answers count as painted when the test says so. */
async function unpainted() {
  const { live } = await liveRun();
  const { course } = await season();
  let paint = () => undefined as void;
  const run = new RunModel(live, course, undefined, () => new Promise<void>((done) => (paint = done)));
  const painted = async () => {
    paint();
    await waiting();
    flushSync();
  };
  return { run, painted };
}

test('the rest stands still until the answer has been painted, and then follows', async () => {
  const { run, painted } = await unpainted();
  let name = () => null as string | null;
  let rest = run;
  const end = $effect.root(() => {
    name = later(run, () => run.view.draft.name);
    rest = laterRun(run);
  });
  flushSync();
  const sent = run.send(named('小雨飞行'));
  await waiting();
  flushSync();
  expect(run.view.draft.name).toBe('小雨飞行');
  expect([name(), rest.view.draft.name]).toEqual([null, null]);
  await painted();
  expect(await sent).toBe(true);
  expect([name(), rest.view.draft.name]).toEqual(['小雨飞行', '小雨飞行']);
  expect(rest.legal).toBe(run.legal);
  end();
});

test('a press in between is taken once the rest is there', async () => {
  const { run, painted } = await unpainted();
  const first = run.send(named('一'));
  await waiting();
  const second = run.send(named('二'));
  await waiting();
  expect(run.view.draft.name).toBe('一');
  await painted();
  expect(run.view.draft.name).toBe('二');
  await painted();
  expect(await Promise.all([first, second])).toEqual([true, true]);
});

test('a press in between on what can no longer be done is none', async () => {
  const { run, painted } = await unpainted();
  const first = run.send(named('一'));
  await waiting();
  const second = run.send({ type: 'open' });
  await painted();
  expect(await Promise.all([first, second])).toEqual([true, false]);
  expect(run.problem).toBeNull();
});
