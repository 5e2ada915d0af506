/** Every name a scenario may use draws a portrait, and every expression draws another one. */
import { describe, expect, it } from 'vitest';
import { FACE_PARTS, type Face, type FacePart } from '../../../src/model/face';
import { EXPRESSIONS } from '../../../src/ui/portrait/expressions';
import { tintOf } from '../../../src/ui/portrait/palette';
import { portraitSvg, portraitUri, preloadPortrait } from '../../../src/ui/portrait/portrait';

const PLAIN: Face = { head: 'bob', hair: 'dark-brown', skin: 'fair', clothing: 'persimmon' };
const PARTS = Object.keys(FACE_PARTS) as FacePart[];

/** Parts whose every value must be seen; `round` is the plain collar and `adult` the plain look. */
const sameAsPlain: Partial<Record<FacePart, string>> = {
  head: 'bob',
  hair: 'dark-brown',
  skin: 'fair',
  clothing: 'persimmon',
  collar: 'round',
  look: 'adult',
};

describe('a portrait', () => {
  for (const part of PARTS) {
    it(`shows each ${part} differently`, async () => {
      const names = FACE_PARTS[part];
      const drawings = await Promise.all(
        names.map((name) => portraitSvg({ ...PLAIN, [part]: name }, 'calm')),
      );
      for (const svg of drawings) expect(svg).toMatch(/^<svg .*<\/svg>$/s);
      expect(new Set(drawings).size).toBe(names.length);
      const plain = await portraitSvg(PLAIN, 'calm');
      expect(names.filter((_, index) => drawings[index] === plain)).toEqual(
        [sameAsPlain[part]].filter((name) => name !== undefined),
      );
    });
  }

  it('shows the expressions differently, on every head', async () => {
    for (const head of FACE_PARTS.head) {
      const drawings = await Promise.all(EXPRESSIONS.map((it) => portraitSvg({ ...PLAIN, head }, it)));
      expect(new Set(drawings).size, head).toBe(EXPRESSIONS.length);
    }
  });

  it('blushes on every head when pleased', async () => {
    for (const head of FACE_PARTS.head)
      expect(await portraitSvg({ ...PLAIN, head }, 'pleased'), head).toContain('clip-path="url(#face)"');
  });

  it('holds no script, no style, no markup and no address from outside', async () => {
    for (const head of FACE_PARTS.head) {
      const svg = await portraitSvg({ head, beard: 'goatee', glasses: 'thin', collar: 'hooded' }, 'angry');
      expect(svg).not.toMatch(/<script|<style|<foreignObject|<image|\son\w+=|href/i);
      expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
      expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    }
  });

  it('takes a plain part for one it does not know', async () => {
    const bad = {
      head: '"><script>',
      hair: 'constructor',
      skin: 7,
      clothing: null,
      glasses: {},
    } as unknown as Face;
    expect(await portraitSvg(bad, 'upset')).toBe(await portraitSvg({}, 'upset'));
    expect(tintOf('toString')).toBe(tintOf('teal'));
  });

  it('is drawn once for the same face and expression', () => {
    expect(portraitSvg({ ...PLAIN }, 'calm')).toBe(portraitSvg({ ...PLAIN }, 'calm'));
  });

  it('comes as an image address, one for each expression when preloaded', async () => {
    const uris = await preloadPortrait(PLAIN);
    expect(new Set(uris).size).toBe(EXPRESSIONS.length);
    expect(uris[0]).toBe(await portraitUri(PLAIN, 'calm'));
    expect(decodeURIComponent(uris[0]?.replace('data:image/svg+xml,', '') ?? '')).toBe(
      await portraitSvg(PLAIN, 'calm'),
    );
  });
});
