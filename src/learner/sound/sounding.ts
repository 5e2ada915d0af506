/** The way to the one player: fetched when somebody wants to hear something, and never before they have pressed something. */
import type { Player, Wish } from '../../ui/sound/player';
import type { SoundId } from '../../ui/sound/sounds';

/** Milliseconds between two sounds of one move. */
const APART = 300;

/** Browsers let no page sound before it was touched. Those that cannot tell: whoever has a run open has pressed something. */
const touched = (): Promise<unknown> => {
  const { userActivation } = navigator as { readonly userActivation?: { readonly hasBeenActive: boolean } };
  if (userActivation?.hasBeenActive ?? true) return Promise.resolve();
  return new Promise((resolve) => addEventListener('click', resolve, { once: true, capture: true }));
};

class Sounding {
  #wish: Wish = { on: false, volume: 0, mood: null };
  #player: Promise<Player | null> | null = null;

  /** How it is to sound from now on. */
  set(wish: Wish): void {
    this.#wish = wish;
    if (wish.on || this.#player) void this.#got().then((player) => player?.set(this.#wish));
  }

  /** Sounds them one after the other, where anything is to be heard. */
  play(...sounds: readonly SoundId[]): void {
    if (sounds.length === 0 || !this.#wish.on || this.#wish.mood === null) return;
    void this.#got().then((player) =>
      sounds.forEach((sound, index) => setTimeout(() => player?.play(sound), index * APART)),
    );
  }

  /** Without it all goes on in silence, and it is asked for again the next time. */
  #got(): Promise<Player | null> {
    return (this.#player ??= touched()
      .then(() => import('../../ui/sound/player'))
      .then(({ Player }) => new Player())
      .catch(() => (this.#player = null)));
  }
}

export const sounding = new Sounding();
