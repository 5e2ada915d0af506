/** The hand that draws everything: one line weight, one ink, one light, in drawing units on any 2D canvas. */
import { clear, makeTone, type Tone } from '../colour';
import type { Season } from '../seasons';

const LINE = 2;
const INK = '#4b3731';

/** Signs are brushed where the computer has a brush; names are plain. */
const BRUSH =
  '"LXGW WenKai", "Kaiti SC", STKaiti, KaiTi, "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif';
export const PLAIN =
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", system-ui, sans-serif';

export interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly width?: number; // shrink until it fits
  readonly font?: string;
  readonly weight?: number;
  /** The colour is a light of its own and stays as bright in the evening. */
  readonly lit?: boolean;
}

export interface Light {
  readonly dark: boolean;
  readonly season: Season;
  /** 1: the evening falls on it wholly; less: lamps reach it. */
  readonly night?: number;
}

export class Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly dark: boolean;
  readonly season: Season;
  readonly tone: Tone;
  readonly ink: string;

  constructor(ctx: CanvasRenderingContext2D, { dark, season, night = 1 }: Light) {
    this.ctx = ctx;
    this.dark = dark;
    this.season = season;
    this.tone = makeTone(dark, season.light, season.strength * night, night);
    this.ink = dark ? '#1d1a2b' : this.tone(INK);
    ctx.lineWidth = LINE;
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
  }

  /** Fill and outline a path; `undefined` leaves the fill, `line: false` the outline out. */
  shape(path: Path2D, fill: string | undefined, line = true): void {
    if (fill !== undefined) {
      this.ctx.fillStyle = this.tone(fill);
      this.ctx.fill(path);
    }
    if (line) this.stroke(path);
  }

  path(data: string, fill?: string, line = true): void {
    this.shape(new Path2D(data), fill, line);
  }

  rect(x: number, y: number, width: number, height: number, fill?: string, line = true, radius = 0): void {
    const path = new Path2D();
    if (radius > 0) path.roundRect(x, y, width, height, radius);
    else path.rect(x, y, width, height);
    this.shape(path, fill, line);
  }

  circle(x: number, y: number, radius: number, fill?: string, line = true): void {
    this.oval(x, y, radius, radius, fill, line);
  }

  oval(x: number, y: number, rx: number, ry: number, fill?: string, line = true): void {
    const path = new Path2D();
    path.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
    this.shape(path, fill, line);
  }

  line(x: number, y: number, x2: number, y2: number, colour?: string, weight = LINE): void {
    const path = new Path2D();
    path.moveTo(x, y);
    path.lineTo(x2, y2);
    this.stroke(path, colour, weight);
  }

  /** A limb, a post, a branch: a thick line with the same outline as everything else. */
  limb(data: string, colour: string, weight: number): void {
    const path = new Path2D(data);
    this.stroke(path, this.ink, weight + LINE, true);
    this.stroke(path, colour, weight - LINE);
  }

  stroke(path: Path2D, colour?: string, weight = LINE, raw = false): void {
    this.ctx.strokeStyle = colour === undefined ? this.ink : raw ? colour : this.tone(colour);
    this.ctx.lineWidth = weight;
    this.ctx.stroke(path);
    this.ctx.lineWidth = LINE;
  }

  /** Shade by day, more of it where the eye should rest. */
  shade(path: Path2D | string, alpha: number): void {
    this.ctx.fillStyle = clear(this.dark ? '#0b0d22' : '#5a3b3f', alpha);
    this.ctx.fill(typeof path === 'string' ? new Path2D(path) : path);
  }

  /** A light of its own: the evening does not dim it. */
  lit(path: Path2D | string, day: string, evening: string, line = true): void {
    const whole = typeof path === 'string' ? new Path2D(path) : path;
    this.ctx.fillStyle = this.dark ? evening : this.tone(day);
    this.ctx.fill(whole);
    if (line) this.stroke(whole);
  }

  glow(x: number, y: number, radius: number, colour: string, alpha: number): void {
    const light = this.ctx.createRadialGradient(x, y, 0, x, y, radius);
    light.addColorStop(0, clear(colour, alpha));
    light.addColorStop(0.4, clear(colour, alpha * 0.42));
    light.addColorStop(1, clear(colour, 0));
    this.ctx.fillStyle = light;
    this.ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }

  text(words: string, x: number, y: number, how: Lettering): void {
    const { ctx } = this;
    const font = (size: number): string => `${how.weight ?? 700} ${size}px ${how.font ?? BRUSH}`;
    ctx.font = font(how.size);
    const width = ctx.measureText(words).width;
    if (how.width !== undefined && width > how.width) ctx.font = font((how.size * how.width) / width);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = how.lit ? how.colour : this.tone(how.colour);
    ctx.fillText(words, x, y);
  }
}

/** Repeatable scatter for leaves, stones and stars: the same picture every time it is drawn. */
export function scatter(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}
