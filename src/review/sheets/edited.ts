/** The script as the group has made it: lines changed, left out, moved within a scene or added; other names for roles. */
import type { Beat, Notebook } from '../../model/notebook';
import type { Scene, Script } from './script';
import { textOf, written } from './sheet';

const roleKey = (role: string): string => `script.role.${role}`;

/** The script with everything that was written over it. */
export const editedScript = (script: Script, notebook: Notebook): Script => ({
  ...script,
  roles: script.roles.map((role) => {
    const name = textOf(notebook, { key: roleKey(role.id), draft: role.name }).trim();
    return { ...role, name: name || role.name };
  }),
  scenes: script.scenes.map((scene) => {
    const beats = notebook.scenes[scene.key];
    return beats && Object.hasOwn(notebook.scenes, scene.key) ? { ...scene, beats } : scene;
  }),
});

/** The notebook with a scene as it is now; as composed, it takes no room. */
export const withScene = (notebook: Notebook, composed: Scene, beats: readonly Beat[] | null): Notebook => {
  const { [composed.key]: _, ...others } = notebook.scenes;
  const same = beats === null || JSON.stringify(beats) === JSON.stringify(composed.beats);
  return { ...notebook, scenes: same ? others : { ...others, [composed.key]: beats } };
};

export const renamed = (
  notebook: Notebook,
  role: { readonly id: string; readonly name: string },
  name: string,
): Notebook => written(notebook, { key: roleKey(role.id), draft: role.name }, name);

export const changedBeat = (
  beats: readonly Beat[],
  id: string,
  change: Partial<Omit<Beat, 'id'>>,
): readonly Beat[] => beats.map((beat) => (beat.id === id ? { ...beat, ...change } : beat));

export const withoutBeat = (beats: readonly Beat[], id: string): readonly Beat[] =>
  beats.filter((beat) => beat.id !== id);

/** One place up (−1) or down (1); at the edge it stays. */
export const movedBeat = (beats: readonly Beat[], id: string, by: -1 | 1): readonly Beat[] => {
  const at = beats.findIndex((beat) => beat.id === id);
  const [beat, other] = [beats[at], beats[at + by]];
  if (!beat || !other) return beats;
  return beats.map((b) => (b === beat ? other : b === other ? beat : b));
};

/** A new line after another one, of the same role, for the group to fill in. */
export const addedBeat = (beats: readonly Beat[], after: string): readonly Beat[] => {
  const at = beats.findIndex((beat) => beat.id === after);
  const number = 1 + Math.max(0, ...beats.map(({ id }) => (id.startsWith('n') ? Number(id.slice(1)) : 0)));
  const beat: Beat = { id: `n${String(number)}`, role: beats[at]?.role ?? null, tone: '', text: '' };
  return [...beats.slice(0, at + 1), beat, ...beats.slice(at + 1)];
};
