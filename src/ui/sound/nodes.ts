/** Descriptions of sounds, put together as nodes of Web Audio: the same for a loudspeaker and for a rendering to look at. */
import type { Grain, Hum, Mood, Sound } from './sounds';

/** How loud 0–1 of a volume control is: by the square, as the ear has it. */
export const loudness = (volume: number): number => Math.min(1, Math.max(0, volume)) ** 2;

const NOISE_SECONDS = 4;

/** White noise, the same every time. */
export const whiteNoise = (samples: number): Float32Array<ArrayBuffer> => {
  const noise = new Float32Array(samples);
  let state = 1;
  for (let i = 0; i < samples; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    noise[i] = state / 2 ** 31 - 1;
  }
  return noise;
};

export const noiseFor = (context: BaseAudioContext): AudioBuffer => {
  const samples = context.sampleRate * NOISE_SECONDS;
  const buffer = context.createBuffer(1, samples, context.sampleRate);
  buffer.copyToChannel(whiteNoise(samples), 0);
  return buffer;
};

const gainOf = (context: BaseAudioContext, value: number): GainNode => {
  const gain = context.createGain();
  gain.gain.value = value;
  return gain;
};

/** Noise between two pitches. */
const bandOf = (
  context: BaseAudioContext,
  to: AudioNode,
  noise: AudioBuffer,
  { low, high }: { readonly low: number; readonly high: number },
): AudioBufferSourceNode => {
  const source = context.createBufferSource();
  source.buffer = noise;
  source.loop = true;
  const [above, below] = [context.createBiquadFilter(), context.createBiquadFilter()];
  above.type = 'highpass';
  above.frequency.value = low;
  below.type = 'lowpass';
  below.frequency.value = high;
  source.connect(above).connect(below).connect(to);
  return source;
};

const toneOf = (context: BaseAudioContext, to: AudioNode, hz: number): OscillatorNode => {
  const tone = context.createOscillator();
  tone.frequency.value = hz;
  tone.connect(to);
  return tone;
};

const play = (context: BaseAudioContext, to: AudioNode, noise: AudioBuffer, grain: Grain, at: number) => {
  const begin = at + grain.at;
  const top = begin + grain.rise;
  const end = top + grain.fall;
  const envelope = gainOf(context, 0);
  envelope.connect(to);
  envelope.gain.setValueAtTime(0, begin);
  envelope.gain.linearRampToValueAtTime(grain.level, top);
  envelope.gain.exponentialRampToValueAtTime(grain.level / 1000, end);
  if (grain.kind === 'ring') {
    const tone = toneOf(context, envelope, grain.hz);
    if (grain.to !== undefined) {
      tone.frequency.setValueAtTime(grain.hz, begin);
      tone.frequency.exponentialRampToValueAtTime(grain.to, end);
    }
    tone.start(begin);
    tone.stop(end);
  } else {
    const band = bandOf(context, envelope, noise, grain);
    band.start(begin, grain.at % NOISE_SECONDS); // two rustles of one sound are two pieces of the noise
    band.stop(end);
  }
};

/** Plays a sound once. @param at seconds on the context's clock */
export const strike = (
  context: BaseAudioContext,
  to: AudioNode,
  noise: AudioBuffer,
  sound: Sound,
  at: number,
): void => {
  for (const grain of sound) play(context, to, noise, grain, at);
};

const hold = (context: BaseAudioContext, to: AudioNode, noise: AudioBuffer, hum: Hum) => {
  const level = gainOf(context, hum.level);
  level.connect(to);
  const swell = gainOf(context, hum.level * hum.sway);
  swell.connect(level.gain);
  return [toneOf(context, swell, 1 / hum.every), bandOf(context, level, noise, hum)];
};

/** What hums in a mood, until `end` has it fade. Its calls are not in it: they are struck now and then. */
export interface Bed {
  /** What is struck in this mood goes out here, and fades with it. */
  readonly to: AudioNode;
  /** Fades it and lets go of it. */
  readonly end: () => void;
}

/** Begins a mood, softly. @param fade seconds to come and to go */
export const lay = (
  context: BaseAudioContext,
  to: AudioNode,
  noise: AudioBuffer,
  { hums }: Mood,
  fade: number,
): Bed => {
  const bed = gainOf(context, 0);
  bed.connect(to);
  const begin = context.currentTime;
  bed.gain.setValueAtTime(0, begin);
  bed.gain.linearRampToValueAtTime(1, begin + fade);
  const sources = hums.flatMap((hum) => hold(context, bed, noise, hum));
  for (const source of sources) source.start(begin);
  return {
    to: bed,
    end() {
      const now = context.currentTime;
      const reached = Math.min(1, (now - begin) / fade);
      bed.gain.cancelScheduledValues(now);
      bed.gain.setValueAtTime(reached, now);
      bed.gain.linearRampToValueAtTime(0, now + fade);
      for (const source of sources) source.stop(now + fade);
      setTimeout(() => bed.disconnect(), (fade + 1) * 1000);
    },
  };
};
