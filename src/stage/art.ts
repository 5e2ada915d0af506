/** The pictures the crowd is made of, baked when first asked for: people by look and posture, signs, name plates. */
import type { Scene } from 'phaser';
import { bake, forget, type Bake } from './baked';
import { fitName, MARK, nameWidth, paintMark, paintName, PLATE, type Mark } from './paint/marks';
import { CELL, paintPerson, type Look, type Pose } from './paint/person';

/** Lamps reach people more than roofs. */
const NIGHT = 0.42;

export interface ArtSize extends Bake {
  /** Letter size of names in drawing units. */
  readonly letters: number;
}

export interface NamePicture {
  readonly key: string;
  readonly width: number; // drawing units
}

export class CrowdArt {
  readonly #scene: Scene;
  #how: ArtSize;

  constructor(scene: Scene, how: ArtSize) {
    this.#scene = scene;
    this.#how = how;
  }

  renew(how: ArtSize): void {
    this.#how = how;
    forget(this.#scene, 'crowd:');
  }

  /** Asked on every frame: `look` is the key of `how`, so nothing is built when the picture exists. */
  person(look: string, how: Look, pose: Pose): string {
    const key = `crowd:${look}:${pose}`;
    if (this.#scene.textures.exists(key)) return key;
    const frame = { left: -CELL.width / 2, top: -CELL.foot, width: CELL.width, height: CELL.height };
    return bake(this.#scene, key, { ...this.#how, night: NIGHT }, frame, (pen) =>
      paintPerson(pen, how, pose),
    );
  }

  sign(mark: Mark): string {
    const frame = { left: -MARK / 2, top: -MARK / 2, width: MARK, height: MARK };
    return bake(this.#scene, `crowd:mark:${mark}`, this.#how, frame, (pen) => paintMark(pen, mark));
  }

  /** The whole name of the chosen one, what fits of the others'. */
  name(id: string, name: string, room: number, chosen: boolean): NamePicture {
    const size = this.#how.letters * (chosen ? 1.1 : 1);
    const ctx = (this.#scene.textures.get('measure').getSourceImage() as HTMLCanvasElement).getContext('2d');
    const words = chosen || !ctx ? name : fitName(ctx, name, size, room);
    const width = ctx ? nameWidth(ctx, words, size) : size * words.length;
    const tall = size * PLATE;
    const frame = { left: -width / 2 - 1, top: -tall / 2 - 1, width: width + 2, height: tall + 2 };
    const key = bake(this.#scene, `crowd:name:${id}:${chosen ? 1 : 0}:${words}`, this.#how, frame, (pen) =>
      paintName(pen, words, size, width, chosen),
    );
    return { key, width: width + 2 };
  }

  dropName(id: string): void {
    forget(this.#scene, `crowd:name:${id}:`);
  }

  dropLook(look: string): void {
    forget(this.#scene, `crowd:${look}:`);
  }
}
