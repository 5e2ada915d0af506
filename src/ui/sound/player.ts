/** The one that sounds: a loudspeaker with a volume, the mood of the place, and what is struck. Loaded when first wanted. */
import { lay, loudness, noiseFor, strike, type Bed } from './nodes';
import { MOOD_FADE, MOODS, SOUNDS, type MoodId, type Sound, type SoundId } from './sounds';

export interface Wish {
  readonly on: boolean;
  /** 0–1. */
  readonly volume: number;
  /** Where one is; null where nothing is to be heard. */
  readonly mood: MoodId | null;
}

/** Seconds: how quickly the volume follows, and how long until a silent loudspeaker is let rest. */
const FOLLOW = 0.05;
const REST = MOOD_FADE + 1;
/** A sound that could not be had within this many milliseconds would come too late. */
const LATE = 400;

export class Player {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createGain();
  readonly #noise = noiseFor(this.#context);
  #wish: Wish = { on: false, volume: 0, mood: null };
  #bed: { readonly mood: MoodId; readonly bed: Bed; readonly timers: Set<number> } | null = null;
  #resting: number | undefined;

  constructor() {
    this.#out.gain.value = 0;
    this.#out.connect(this.#context.destination);
    document.addEventListener('visibilitychange', () => this.#settle());
  }

  set(wish: Wish): void {
    this.#wish = wish;
    const mood = wish.on ? wish.mood : null;
    if (mood !== (this.#bed?.mood ?? null)) this.#change(mood);
    this.#settle();
  }

  /** Nothing, unless it can be heard at once. */
  play(id: SoundId): void {
    if (!this.#audible) return;
    const asked = performance.now();
    void this.#context.resume().then(() => {
      if (this.#audible && performance.now() - asked < LATE) this.#strike(this.#out, SOUNDS[id]);
    });
  }

  get #audible(): boolean {
    return this.#wish.on && !document.hidden;
  }

  #strike(to: AudioNode, sound: Sound): void {
    strike(this.#context, to, this.#noise, sound, this.#context.currentTime + 0.02);
  }

  #change(mood: MoodId | null): void {
    this.#bed?.bed.end();
    for (const timer of this.#bed?.timers ?? []) clearTimeout(timer);
    this.#bed = null;
    if (mood === null) return;
    const bed = lay(this.#context, this.#out, this.#noise, MOODS[mood], MOOD_FADE);
    const timers = new Set<number>();
    this.#bed = { mood, bed, timers };
    for (const { sound, every } of MOODS[mood].calls) {
      const [shortest, longest] = every;
      const wait = () => {
        const pause = shortest + (longest - shortest) * Math.random();
        const timer = window.setTimeout(() => {
          timers.delete(timer);
          // What is struck while the loudspeaker rests would all be heard together when it wakes.
          if (this.#context.state === 'running') this.#strike(bed.to, sound);
          wait();
        }, pause * 1000);
        timers.add(timer);
      };
      wait();
    }
  }

  /** Loud as wished where one can hear it; else silent, and soon at rest. */
  #settle(): void {
    const { volume, mood } = this.#wish;
    const { gain } = this.#out;
    const level = this.#audible ? loudness(volume) : 0;
    gain.cancelScheduledValues(this.#context.currentTime);
    gain.setTargetAtTime(level, this.#context.currentTime, FOLLOW);
    clearTimeout(this.#resting);
    if (this.#audible && mood !== null) void this.#context.resume();
    else
      this.#resting = window.setTimeout(
        () => void this.#context.suspend(),
        this.#audible ? REST * 1000 : FOLLOW * 5000,
      );
  }
}
