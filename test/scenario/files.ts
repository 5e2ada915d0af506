/** A tiny scenario as files, to be broken in one place at a time. */
import { readFileSync } from 'node:fs';
import type { ScenarioFiles } from '../../src/scenario/read';

const shipped = (file: string): string =>
  readFileSync(new URL(`../../scenarios/tile-shop/${file}`, import.meta.url), 'utf8');

export const files = (): ScenarioFiles => ({
  scenario: shipped('scenario.yaml'),
  words: { 'zh-CN': shipped('zh-CN.yaml'), en: shipped('en.yaml') },
});

const change = (text: string | undefined, from: string | RegExp, to: string): string => {
  const changed = (text ?? '').replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
};

/** The files with one place of the scenario changed. */
export const withScenario = (from: string | RegExp, to: string): ScenarioFiles => ({
  ...files(),
  scenario: change(files().scenario, from, to),
});

/** The files with one place of the English words changed. */
export const withEnglish = (from: string | RegExp, to: string): ScenarioFiles => ({
  ...files(),
  words: { ...files().words, en: change(files().words.en, from, to) },
});

/** The line, from 1, on which this stands. */
export const lineOf = (text: string | undefined, part: string): number =>
  (text ?? '').slice(0, (text ?? '').indexOf(part)).split('\n').length;
