/** The visual language as written in docs/design.md, held to the tokens: every colour, every contrast, every size. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_PARTS, EXPRESSIONS } from '../../src/ui/portrait/expressions';
import { LEANS } from '../../src/ui/portrait/poses';

const ROOT = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DESIGN = read('docs/design.md');
const CSS = read('src/ui/styles/tokens.css');

type Tokens = Readonly<Record<string, string>>;
const tokensIn = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
  );
const night = CSS.indexOf('@media (prefers-color-scheme: dark)');
const DAY = tokensIn(CSS.slice(0, CSS.indexOf('/* English takes')));
const NIGHT: Tokens = {
  ...DAY,
  ...tokensIn(CSS.slice(night, CSS.indexOf('@media (prefers-reduced-motion'))),
};

const INKS = ['ink', 'soft', 'brand', 'teal', 'gold', 'good', 'bad'];
const SURFACES = ['paper', 'card', 'sunken', 'brand-wash', 'teal-wash', 'gold-wash', 'good-wash', 'bad-wash'];
/** Words on a full colour. */
const FILLS = [
  ['brand-ink', 'brand'],
  ['card', 'teal'],
  ['gold-ink', 'gold-fill'],
] as const;
const AA = 4.5;

/** Relative luminance and contrast as WCAG 2 has them. */
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (tokens: Tokens, ink: string, surface: string): number => {
  const [dark = 0, light = 0] = [ink, surface]
    .map((name) => luminance(tokens[name] ?? ''))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const figures = (ink: string, on: string): string =>
  `${contrast(DAY, ink, on).toFixed(1)} · ${contrast(NIGHT, ink, on).toFixed(1)}`;

/** The rows of a marked table, heads and rules left out; code marks taken off. */
const table = (name: string): readonly (readonly string[])[] => {
  const part = DESIGN.split(`<!-- ${name} -->`)[1]?.split('<!-- end -->')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
};

const sources = (folder: string, ends: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));

describe('colours', () => {
  it('are those of the tokens, by day and by night', () => {
    const told = table('colours');
    expect(told.map(([name]) => name)).toEqual(
      Object.keys(DAY).filter((name) => /^#/.test(DAY[name] ?? '') && !name.startsWith('pic-')),
    );
    for (const [name = '', day, dark] of told) expect([day, dark], name).toEqual([DAY[name], NIGHT[name]]);
  });

  it('can be read, every ink on every surface', () => {
    const expected = INKS.map((ink) => [ink, ...SURFACES.map((on) => figures(ink, on))]);
    expect(table('contrast')).toEqual(expected);
    expect(table('fills')).toEqual(FILLS.map(([ink, on]) => [ink, on, figures(ink, on)]));
    const pairs = [...INKS.flatMap((ink) => SURFACES.map((on) => [ink, on] as const)), ...FILLS];
    for (const [ink, on] of pairs)
      for (const tokens of [DAY, NIGHT])
        expect(contrast(tokens, ink, on), `${ink} on ${on}`).toBeGreaterThanOrEqual(AA);
  });

  it('let the mark of focus be seen on every surface', () => {
    for (const on of SURFACES)
      for (const tokens of [DAY, NIGHT]) expect(contrast(tokens, 'focus', on), on).toBeGreaterThanOrEqual(3);
  });

  it('stand in the tokens and nowhere else: the street and the portraits have pigments of their own', () => {
    const stray = sources('src', /\.(svelte|css)$/)
      .filter((path) => !path.startsWith('src/stage/') && !path.endsWith('styles/tokens.css'))
      .flatMap(
        (path) =>
          read(path)
            .match(/#[0-9a-f]{3,8}\b(?=[;,)\s])|\brgba?\([^)]*\)/gi)
            ?.map((at) => `${path}: ${at}`) ?? [],
      );
    expect(stray).toEqual([]);
  });
});

describe('sizes', () => {
  it('are those of the tokens', () => {
    for (const name of ['type', 'space'])
      for (const [token = '', value] of table(name)) expect(value, token).toBe(DAY[token]);
    const told = [...table('type'), ...table('space')].map(([token]) => token);
    expect(
      Object.keys(DAY).filter((name) => /^(text|gap|radius|tap)/.test(name) && !told.includes(name)),
    ).toEqual([]);
  });

  it('of letters stand in the tokens; pixels only inside drawings that are measured in them', () => {
    const stray = sources('src', /\.(svelte|css)$/).flatMap((path) =>
      [...read(path).matchAll(/font-size:\s*([\d.]+(?:rem|px))/g)]
        .filter(([, size]) => size?.endsWith('rem') || !/\/chart\/|Funnel|base\.css/.test(path))
        .map(([, size]) => `${path}: ${size}`),
    );
    expect(stray).toEqual([]);
  });
});

describe('motion', () => {
  it('knows what to do for those who want none, wherever something moves by itself', () => {
    const moving = sources('src', /\.svelte$/).filter((path) => /^\s*animation:/m.test(read(path)));
    expect(moving.filter((path) => !read(path).includes('prefers-reduced-motion'))).toEqual([]);
  });
});

describe('portraits', () => {
  it('have every expression and every lean told', () => {
    expect(table('expressions').map(([name, , , , tilt, sign]) => [name, tilt, sign])).toEqual(
      EXPRESSIONS.map((name) => {
        const { tilt, mark } = { mark: '—', ...EXPRESSION_PARTS[name] };
        return [name, `${tilt}°`.replace('-', '−'), mark];
      }),
    );
    expect(table('leans').map(([name]) => name)).toEqual(Object.keys(LEANS));
  });
});

it('shows pictures that are there and small', () => {
  const shown = [...DESIGN.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(shown.length).toBeGreaterThan(0);
  for (const path of shown) expect(statSync(join(ROOT, 'docs', path)).size, path).toBeLessThan(200_000);
});
