/** Pictures painted once into Phaser textures, at exactly the pixels they are shown with. */
import type { Scene } from 'phaser';
import { Pen, type Light } from './paint/pen';

export interface Bake extends Light {
  /** Canvas pixels to a drawing unit. */
  readonly scale: number;
}

/** The area painted, in drawing units around the origin of the drawing. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function bake(scene: Scene, key: string, how: Bake, frame: Frame, paint: (pen: Pen) => void): string {
  if (scene.textures.exists(key)) return key;
  const { scale } = how;
  const texture = scene.textures.createCanvas(
    key,
    Math.max(1, Math.ceil(frame.width * scale)),
    Math.max(1, Math.ceil(frame.height * scale)),
  );
  const ctx = texture?.getContext();
  if (!texture || !ctx) return '__MISSING';
  ctx.save();
  ctx.setTransform(scale, 0, 0, scale, -frame.left * scale, -frame.top * scale);
  paint(new Pen(ctx, how));
  ctx.restore();
  texture.refresh();
  return key;
}

/** Forget the textures whose key begins so. */
export function forget(scene: Scene, prefix: string): void {
  for (const key of scene.textures.getTextureKeys()) if (key.startsWith(prefix)) scene.textures.remove(key);
}
