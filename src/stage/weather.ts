/** Drops, flakes, petals, leaves, mist: each a function of time alone, so that standing still is only time standing. */
import type { GameObjects, Scene } from 'phaser';
import { bake, forget, type Bake } from './baked';
import { clear } from './colour';
import { paintFlake } from './paint/marks';
import { scatter } from './paint/pen';
import type { Weather as Kind } from './seasons';
import { HEIGHT, type Street } from './street';

interface Fall {
  readonly count: number; // on 1600 units of street
  readonly down: number; // units a second
  readonly aside: number;
  readonly sway: number;
  readonly from: number;
  readonly to: number;
}

const FALLS: Partial<Record<Kind, Fall>> = {
  drizzle: { count: 54, down: 330, aside: -70, sway: 0, from: -20, to: HEIGHT },
  snow: { count: 84, down: 34, aside: -9, sway: 16, from: -10, to: HEIGHT },
  petals: { count: 32, down: 30, aside: 24, sway: 22, from: 20, to: HEIGHT },
  leaves: { count: 24, down: 36, aside: 16, sway: 28, from: 60, to: HEIGHT },
  catkins: { count: 26, down: 9, aside: 22, sway: 14, from: 90, to: 430 },
  motes: { count: 22, down: -6, aside: 5, sway: 20, from: 170, to: 440 },
};

interface Flake {
  readonly image: GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly pace: number;
}

export class Weather {
  readonly #scene: Scene;
  #flakes: Flake[] = [];
  #mist: GameObjects.Image[] = [];
  #fall: Fall | undefined;
  #width = 1;
  #scale = 1;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  set(street: Street, how: Bake): void {
    this.clear();
    const kind = how.season.weather;
    this.#width = street.width;
    this.#scale = how.scale;
    this.#fall = FALLS[kind];
    if (kind === 'fog') this.#fog(how);
    if (this.#fall) {
      const next = scatter(how.season.month);
      const frame = { left: -12, top: -12, width: 24, height: 24 };
      for (let nth = 0; nth < (this.#fall.count * street.width) / 1600; nth += 1) {
        const key = bake(this.#scene, `weather:${nth % 3}`, how, frame, (pen) =>
          paintFlake(pen, kind, nth % 3),
        );
        const image = this.#scene.add.image(0, 0, key).setDepth(3000);
        this.#flakes.push({ image, x: next() * street.width, y: next() * HEIGHT, pace: 0.7 + next() * 0.6 });
      }
    }
    this.update(0);
  }

  update(seconds: number): void {
    const k = this.#scale;
    for (const [nth, mist] of this.#mist.entries()) {
      const span = this.#width + 900;
      mist.setPosition(
        (((nth * span) / this.#mist.length + seconds * (7 + nth * 2)) % span) * k - 450 * k,
        (250 + nth * 52) * k,
      );
    }
    const fall = this.#fall;
    if (!fall) return;
    const tall = fall.to - fall.from;
    const wide = this.#width + 40;
    for (const { image, x, y, pace } of this.#flakes) {
      const swing = Math.sin(seconds * pace * 1.3 + x) * fall.sway;
      const px = (((x + seconds * fall.aside * pace) % wide) + wide) % wide;
      const py = (((y + seconds * fall.down * pace) % tall) + tall) % tall;
      image.setPosition((px - 20 + swing) * k, (fall.from + py) * k);
    }
  }

  clear(): void {
    for (const { image } of this.#flakes) image.destroy();
    for (const mist of this.#mist) mist.destroy();
    this.#flakes = [];
    this.#mist = [];
    forget(this.#scene, 'weather:');
  }

  #fog(how: Bake): void {
    const frame = { left: -450, top: -70, width: 900, height: 140 };
    const key = bake(this.#scene, 'weather:mist', how, frame, ({ ctx, dark }) => {
      ctx.scale(1, 140 / 900);
      const soft = ctx.createRadialGradient(0, 0, 0, 0, 0, 450);
      soft.addColorStop(0, clear(dark ? '#8f8bb4' : '#f4f1ec', 0.62));
      soft.addColorStop(1, clear(dark ? '#8f8bb4' : '#f4f1ec', 0));
      ctx.fillStyle = soft;
      ctx.fillRect(-450, -450, 900, 900);
    });
    for (let nth = 0; nth < 4; nth += 1)
      this.#mist.push(this.#scene.add.image(0, 0, key).setDepth(nth < 2 ? 1 : 890));
  }
}
