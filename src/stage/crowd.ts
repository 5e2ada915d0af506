/** The people on the street, held to the view by difference: who is new walks in, who is gone walks off. */
import type { GameObjects, Scene } from 'phaser';
import { bake, forget, type Bake } from './baked';
import { placeFigures, type NameBox } from './layout';
import { fitName, MARK, nameWidth, paintMark, paintName, type Mark } from './paint/marks';
import { CELL, lookKey, lookOf, paintPerson, type Look } from './paint/person';
import type { Target } from './pick';
import type { Street } from './street';
import type { FigureState, StageView } from './view';
import { depthScale, Walker } from './walker';

const MARKS: Partial<Record<FigureState, Mark>> = { qualified: 'talk', happy: 'heart', unhappy: 'cloud' };

interface Body {
  readonly walker: Walker;
  readonly look: Look;
  readonly image: GameObjects.Image;
  readonly name: GameObjects.Image;
  readonly mark: GameObjects.Image;
}

export interface CrowdSize extends Bake {
  readonly street: Street;
  /** Letter size of names in drawing units. */
  readonly letters: number;
}

export class Crowd {
  readonly #scene: Scene;
  readonly #bodies = new Map<string, Body>();
  #how: CrowdSize;
  #chosen: string | undefined;
  #still = false;

  constructor(scene: Scene, how: CrowdSize) {
    this.#scene = scene;
    this.#how = how;
  }

  /** A new size, light or shape of the street: all pictures are painted anew, everybody stays. */
  resize(how: CrowdSize): void {
    const reshaped = how.street !== this.#how.street;
    this.#how = how;
    for (const id of [...this.#bodies.keys()]) {
      const body = this.#bodies.get(id);
      this.#drop(id);
      if (body && !reshaped && !body.walker.gone) this.#bodies.set(id, this.#make(body.walker));
    }
    forget(this.#scene, 'crowd:');
  }

  show(view: StageView): void {
    const { street } = this.#how;
    const first = this.#bodies.size === 0;
    this.#still = view.still;
    const before = new Map(
      [...this.#bodies].map(([id, { walker }]) => [id, { spot: walker.spot, state: walker.figure.state }]),
    );
    const spots = placeFigures(street, view.shopSize, view.figures, this.#nameBox, before);
    for (const figure of view.figures) {
      const spot = spots.get(figure.id);
      if (spot === undefined) continue;
      const body = this.#bodies.get(figure.id);
      if (body === undefined) {
        if (figure.state === 'leaving' && !view.still && !first) continue;
        const walker = new Walker(figure, spot, street, undefined);
        if (!first) walker.enter();
        this.#bodies.set(figure.id, this.#make(walker));
        continue;
      }
      const { name, clothing, hair } = body.walker.figure;
      body.walker.send(figure, spot);
      if (name !== figure.name || clothing !== figure.clothing || hair !== figure.hair) {
        this.#drop(figure.id);
        this.#bodies.set(figure.id, this.#make(body.walker));
      }
    }
    const shown = new Set(view.figures.map(({ id }) => id));
    for (const [id, { walker }] of this.#bodies) {
      if (shown.has(id)) continue;
      if (view.still) this.#drop(id);
      else if (!walker.leaving) walker.dismiss();
    }
    if (view.still || first) for (const { walker } of this.#bodies.values()) walker.settle();
    this.#nameAll();
    this.update(0);
  }

  arrive(id: string): void {
    if (!this.#still) this.#bodies.get(id)?.walker.enter();
  }

  choose(id: string | undefined): void {
    if (id === this.#chosen) return;
    const last = this.#chosen;
    this.#chosen = id;
    for (const each of [last, id]) if (each !== undefined) this.#nameOne(each);
    this.update(0);
  }

  at(id: string): Target | undefined {
    const walker = this.#bodies.get(id)?.walker;
    return walker && { id, x: walker.x, y: walker.y, scale: depthScale(walker.y) };
  }

  *targets(): Iterable<Target> {
    for (const [id, { walker }] of this.#bodies) {
      if (!walker.gone) yield { id, x: walker.x, y: walker.y, scale: depthScale(walker.y) };
    }
  }

  update(seconds: number): void {
    const { scale: k } = this.#how;
    for (const [id, body] of this.#bodies) {
      const { walker, image, name, mark } = body;
      if (!this.#still && seconds > 0) walker.update(seconds);
      if (walker.gone) {
        for (const part of [image, name, mark]) part.setVisible(false);
        continue;
      }
      const chosen = id === this.#chosen;
      const size = depthScale(walker.y) * (chosen ? 1.14 : 1);
      image.setTexture(this.#person(body.look, walker.pose));
      image.setPosition(walker.x * k, (walker.y - (this.#still ? 0 : walker.hop())) * k);
      image
        .setScale(size)
        .setFlipX(walker.facing < 0)
        .setDepth(chosen ? 900 : walker.y);
      name.setPosition(Math.round(walker.x * k), Math.round((walker.y + this.#nameBox.gap) * k));
      name.setDepth(chosen ? 2500 : 1000 + walker.y);
      const sign = MARKS[walker.figure.state];
      mark.setVisible(sign !== undefined);
      if (sign === undefined) continue;
      mark.setTexture(this.#sign(sign)).setDepth(2000 + walker.y);
      mark.setPosition(
        (walker.x + 15 * size) * k,
        (walker.y - 122 * size + (this.#still ? 0 : walker.sway())) * k,
      );
    }
  }

  clear(): void {
    for (const id of [...this.#bodies.keys()]) this.#drop(id);
    forget(this.#scene, 'crowd:');
  }

  get #nameBox(): NameBox {
    return { height: this.#how.letters * 1.5, gap: 4 };
  }

  #make(walker: Walker): Body {
    const look = lookOf(walker.figure);
    const { add } = this.#scene;
    const image = add.image(0, 0, this.#person(look, 'stand')).setOrigin(0.5, CELL.foot / CELL.height);
    const mark = add.image(0, 0, this.#sign('talk')).setVisible(false);
    return { walker, look, image, mark, name: add.image(0, 0, '__DEFAULT').setOrigin(0.5, 0) };
  }

  /** Pictures of people who look alike are shared; the last one of a look takes them along. */
  #drop(id: string): void {
    const body = this.#bodies.get(id);
    if (!body) return;
    for (const part of [body.image, body.name, body.mark]) part.destroy();
    this.#bodies.delete(id);
    forget(this.#scene, `crowd:name:${id}:`);
    const key = lookKey(body.look);
    if (![...this.#bodies.values()].some(({ look }) => lookKey(look) === key))
      forget(this.#scene, `crowd:${key}:`);
  }

  #nameAll(): void {
    for (const [id, { walker }] of [...this.#bodies]) {
      if (walker.gone && !walker.leaving) this.#drop(id);
      else this.#nameOne(id);
    }
  }

  /** The whole name of the chosen one, what fits of the others'. */
  #nameOne(id: string): void {
    const body = this.#bodies.get(id);
    if (!body) return;
    const { letters, scale } = this.#how;
    const chosen = id === this.#chosen;
    const probe = this.#scene.textures.get('measure').getSourceImage() as HTMLCanvasElement;
    const ctx = probe.getContext('2d');
    if (!ctx) return;
    const size = chosen ? letters * 1.1 : letters;
    const words = chosen
      ? body.walker.figure.name
      : fitName(ctx, body.walker.figure.name, size, body.walker.spot.room);
    const width = nameWidth(ctx, words, size);
    const key = `crowd:name:${id}:${chosen ? 1 : 0}:${words}`;
    const frame = { left: -width / 2 - 1, top: -size * 0.75 - 1, width: width + 2, height: size * 1.5 + 2 };
    body.name.setTexture(
      bake(this.#scene, key, { ...this.#how, scale }, frame, (pen) =>
        paintName(pen, words, size, width, chosen),
      ),
    );
    // Near the edge the plate stays on the picture.
    const half = width / 2 + 3;
    const { x } = body.walker.spot;
    const over = Math.max(0, half - x) - Math.max(0, x + half - this.#how.street.width);
    body.name.setOrigin(0.5 - over / (width + 2), 0);
  }

  #person(look: Look, pose: Walker['pose']): string {
    const key = `crowd:${lookKey(look)}:${pose}`;
    if (this.#scene.textures.exists(key)) return key; // asked on every frame
    const frame = { left: -CELL.width / 2, top: -CELL.foot, width: CELL.width, height: CELL.height };
    return bake(this.#scene, key, { ...this.#how, night: 0.42 }, frame, (pen) =>
      paintPerson(pen, look, pose),
    );
  }

  #sign(mark: Mark): string {
    const frame = { left: -MARK / 2, top: -MARK / 2, width: MARK, height: MARK };
    return bake(this.#scene, `crowd:mark:${mark}`, this.#how, frame, (pen) => paintMark(pen, mark));
  }
}
