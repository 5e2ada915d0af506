/** One small typed bus: what the stage tells its host. `on` returns its clean-up. */
import type { StageIntent } from './view';

export interface StageEvents {
  intent: StageIntent;
  /** The first picture is on the canvas. */
  ready: true;
}

export interface Bus<Events> {
  on<Name extends keyof Events>(name: Name, hear: (event: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  clear(): void;
}

export type StageBus = Bus<StageEvents>;

export function makeBus<Events>(): Bus<Events> {
  const ears = new Map<keyof Events, Set<(event: never) => void>>();
  return {
    on(name, hear) {
      const set = ears.get(name) ?? new Set();
      ears.set(name, set);
      set.add(hear);
      return () => set.delete(hear);
    },
    emit(name, event) {
      // A copy: a listener may take itself off while it is called.
      for (const hear of [...(ears.get(name) ?? [])]) (hear as (event: Events[typeof name]) => void)(event);
    },
    clear() {
      ears.clear();
    },
  };
}
