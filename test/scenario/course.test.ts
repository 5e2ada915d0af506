// The course's catalogue: complete in both languages, and read the same from the build as from disk.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/model/locale';
import { RULE_CODES } from '../../src/review/codes';
import { SCENARIO_IDS, loadCourse, loadScenario } from '../../src/scenario/bundled';
import { COURSE_FILES, type CourseFile } from '../../src/scenario/course';
import { parseCourse, type CourseTexts } from '../../src/scenario/course-check';
import { shippedCourse, shippedScenario } from '../course';

const text = (name: string): string =>
  readFileSync(new URL(`../../scenarios/course/${name}.yaml`, import.meta.url), 'utf8');
const texts = (
  change: (file: CourseFile, locale: Locale, text: string) => string = (_f, _l, same) => same,
): CourseTexts => ({
  concepts: text('concepts'),
  words: Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(COURSE_FILES.map((file) => [file, change(file, locale, text(`${file}.${locale}`))])),
    ]),
  ) as CourseTexts['words'],
});
const without = (file: CourseFile, locale: Locale, part: string | RegExp) =>
  texts((f, l, same) => {
    const changed = f === file && l === locale ? same.replace(part, '') : same;
    if (f === file && l === locale && changed === same) throw new Error('nothing to remove');
    return changed;
  });
const issues = (of: CourseTexts) => {
  const read = parseCourse(of, RULE_CODES);
  return read.ok ? [] : read.error.map(({ code, file, path }) => [code, file, path]);
};

describe('the course', () => {
  it('is complete', () => {
    expect(issues(texts())).toEqual([]);
  });

  it.each([
    ['replies', 'en', /^let-go:\n(?: .*\n)+/m, 'shape', 'let-go'],
    ['says', 'zh-CN', /^leave:\n(?: .*\n)+/m, 'shape', 'leave'],
    ['phrases', 'en', /^ {2}leave: .*\n/m, 'shape', 'moves.leave'],
    ['phrases', 'zh-CN', 'worth: 划算', 'shape', 'terms.need.worth'],
    ['phrases', 'en', /^ {2}kept: Customers kept\n/m, 'words.missing', 'criteria.kept'],
    ['phrases', 'en', /^ {2}finished: .*\n/m, 'words.missing', 'news.finished'],
    ['cards', 'en', /^man:\n(?: .*\n)+/m, 'words.missing', 'man'],
  ] as const)('says when %s in %s lacks something', (file, locale, part, code, path) => {
    expect(issues(without(file, locale, part))).toContainEqual([code, `course/${file}.${locale}.yaml`, path]);
  });

  it('has short hints', () => {
    const hints = Object.values(shippedCourse().phrases['zh-CN'].hints).flatMap(
      (table: Record<string, string>) => Object.values(table),
    );
    expect(hints.filter((hint) => [...hint].length > 30)).toEqual([]);
  });

  it('fills the same placeholders in both languages', () => {
    const holes = (value: unknown): unknown =>
      typeof value === 'string'
        ? [...new Set(value.match(/\{\w+\}/g))].sort()
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, holes(inner)]))
          : null;
    const { phrases } = shippedCourse();
    for (const part of ['moves', 'news', 'refusals', 'empty', 'why'] as const)
      expect(holes(phrases.en[part])).toEqual(holes(phrases['zh-CN'][part]));
  });

  it('has a card for every concept that a shipped scenario judges by', () => {
    const { cards } = shippedCourse();
    const judged = SCENARIO_IDS.flatMap((id) =>
      shippedScenario(id).data.accounts.map((account) => account.judge.concept),
    );
    expect(judged.filter((id) => !Object.hasOwn(cards.en, id) || !Object.hasOwn(cards['zh-CN'], id))).toEqual(
      [],
    );
  });
});

describe('what the build has', () => {
  it('is every scenario on disk, under the same hash', async () => {
    for (const id of SCENARIO_IDS) {
      const loaded = await loadScenario(id);
      expect(loaded.ok && loaded.value.hash).toBe(shippedScenario(id).hash);
    }
    expect(SCENARIO_IDS).toContain('drone-season');
    expect(SCENARIO_IDS).not.toContain('course');
  });

  it('answers for an id it does not have', async () => {
    expect(await loadScenario('../course')).toMatchObject({ ok: false });
  });

  it('is the course on disk', async () => {
    const loaded = await loadCourse();
    expect(loaded.ok && loaded.value).toEqual(shippedCourse());
  });
});
