// The run as a play: short enough, whole, and worth performing; and what a group can make of it.
import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Notebook } from '../../../src/model/notebook';
import { LOCALES } from '../../../src/model/locale';
import { random } from '../../../src/review/bots/random';
import { textbook } from '../../../src/review/bots/textbook';
import { scriptOf } from '../../../src/review/sheets/compose';
import {
  addedBeat,
  changedBeat,
  editedScript,
  movedBeat,
  renamed,
  withoutBeat,
  withScene,
} from '../../../src/review/sheets/edited';
import { partsOf } from '../../../src/review/sheets/parts';
import { longest, rolesIn, scriptLength, speakers, type Script } from '../../../src/review/sheets/script';
import { scriptText } from '../../../src/review/sheets/text';
import { shippedScenarios } from '../../course';
import { GAP, played } from './material';

const lines = (script: Script) => script.scenes.flatMap(({ beats }) => beats);

describe.each(LOCALES)('in %s', (locale) => {
  it.each(shippedScenarios())('a script of %s can be read in ten minutes and has no gap', (id) => {
    for (const bot of [textbook, random]) {
      const script = scriptOf(played(id, locale, bot));
      expect(scriptLength(script, locale)).toBeLessThanOrEqual(longest(locale));
      expect(script.roles.length).toBeLessThanOrEqual(9);
      expect(speakers(script)).toEqual(script.roles);
      const said = lines(script).flatMap(({ text, tone }) => [text, tone]);
      const told = [
        ...script.scenes.flatMap(({ title, where }) => [title, where]),
        ...script.roles.flatMap(({ notes }) => notes),
      ];
      expect([...said, ...told].filter((text) => GAP.test(text))).toEqual([]);
      expect(lines(script).filter(({ text }) => text.trim() === '')).toEqual([]);
      expect(new Set(script.scenes.map(({ key }) => key)).size).toBe(script.scenes.length);
    }
  });

  it('a season well played has four customers, different scenes and a frame', () => {
    for (const seed of [1, 3, 5]) {
      const script = scriptOf(played('drone-season', locale, textbook, seed));
      expect(script.roles.filter(({ kind }) => kind === 'customer').length).toBeGreaterThanOrEqual(4);
      expect(new Set(script.scenes.map(({ title }) => title)).size).toBe(script.scenes.length);
      expect(script.scenes.length).toBeGreaterThanOrEqual(6);
    }
  });
});

it('is the same for the same run', () => {
  expect(scriptOf(played('tile-shop'))).toEqual(scriptOf(played('tile-shop')));
});

it('never gives a customer the same words twice', () => {
  const script = scriptOf(played('drone-season'));
  const heard = lines(script).flatMap(({ role, text }) => (role?.startsWith('c-') ? [text] : []));
  expect(new Set(heard).size).toBe(heard.length);
});

it('shows in the tone what the meters did', () => {
  const { scenes } = scriptOf(played('tile-shop'));
  const tones = scenes.flatMap(({ beats }) => beats.map(({ tone }) => tone)).filter(Boolean);
  expect(tones).toContain('松了口气');
});

describe('what a group makes of it', () => {
  const script = scriptOf(played('drone-season'));
  const [, scene] = script.scenes;
  if (!scene) throw new Error('there is no second scene');
  const [first, second] = scene.beats;
  if (!first || !second) throw new Error('the scene is empty');

  it('lines are changed, left out, moved and added, and the rest stays', () => {
    const changed = changedBeat(scene.beats, first.id, { text: '换个说法' });
    expect(changed[0]).toEqual({ ...first, text: '换个说法' });
    expect(movedBeat(scene.beats, first.id, 1).slice(0, 2)).toEqual([second, first]);
    expect(movedBeat(scene.beats, first.id, -1)).toEqual(scene.beats);
    expect(withoutBeat(scene.beats, first.id)).toEqual(scene.beats.slice(1));
    const added = addedBeat(addedBeat(scene.beats, first.id), first.id);
    expect(added).toHaveLength(scene.beats.length + 2);
    expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
    const notebook = withScene(emptyNotebook, scene, changed);
    const edited = editedScript(script, notebook);
    expect(edited.scenes[1]?.beats).toEqual(changed);
    expect(edited.scenes.filter((_, i) => i !== 1)).toEqual(script.scenes.filter((_, i) => i !== 1));
    expect(withScene(notebook, scene, null)).toEqual(emptyNotebook);
    expect(withScene(notebook, scene, scene.beats)).toEqual(emptyNotebook);
  });

  it('a role gets another name everywhere, and an empty one is none', () => {
    const [, keeper] = script.roles;
    if (!keeper) throw new Error('nobody');
    const notebook = renamed(emptyNotebook, keeper, '老板娘');
    expect(scriptText(editedScript(script, notebook), notebook, 'zh-CN')).toContain('老板娘：');
    expect(editedScript(script, renamed(emptyNotebook, keeper, ' ')).roles[1]?.name).toBe(keeper.name);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i performers have all the parts between them', (performers) => {
    const parts = partsOf(script, { ...emptyNotebook, performers }, 'zh-CN');
    expect(parts).toHaveLength(performers);
    const given = parts.flatMap(({ roles }) => roles.map(({ id }) => id));
    expect([...given].sort()).toEqual(script.roles.map(({ id }) => id).sort());
    if (performers >= script.roles.length) expect(parts.every(({ roles }) => roles.length <= 1)).toBe(true);
  });

  it('with five, nobody has to talk with oneself', () => {
    const parts = partsOf(script, { ...emptyNotebook, performers: 5 }, 'zh-CN');
    for (const scene_ of script.scenes.slice(1, -1))
      for (const { roles } of parts)
        expect(
          rolesIn(scene_).filter((id) => roles.some((role) => role.id === id)).length,
        ).toBeLessThanOrEqual(1);
  });

  it('a part that was given by hand stays there, and moves no other', () => {
    const before = partsOf(script, emptyNotebook, 'zh-CN');
    const moved = before[2]?.roles[0]?.id ?? '';
    const notebook: Notebook = { ...emptyNotebook, parts: { [moved]: 1 } };
    const after = partsOf(script, notebook, 'zh-CN');
    expect(after[0]?.roles.map(({ id }) => id)).toContain(moved);
    expect(after.slice(3)).toEqual(before.slice(3));
  });
});

it('a talk at the door of a flat is not played in the shop', () => {
  const atDoor = scriptOf(played('busy-door', 'en', textbook));
  const where = atDoor.scenes.map((scene) => scene.where);
  expect(where.slice(0, 2)).toEqual(['On the way', "At Ms Qiao's"]);
  expect(lines(atDoor).filter(({ text }) => /counter/.test(text))).toEqual([]);
  const inShop = scriptOf(played('tile-shop', 'en', textbook));
  expect(inShop.scenes[0]?.where).toBe('In Green Eaves Tiles');
});
