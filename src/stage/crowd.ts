/** The people on the street, held to the view by difference: who is new walks in, who is gone walks off. */
import type { GameObjects, Scene } from 'phaser';
import { CrowdArt, type ArtSize } from './art';
import { placeFigures, readablePlates, type NameBox, type Plate } from './layout';
import { PLATE, type Mark } from './paint/marks';
import { CELL, lookKey, lookOf, type Look } from './paint/person';
import type { Target } from './pick';
import type { Street } from './street';
import type { Figure, FigureState, StageView } from './view';
import { depthScale, Walker } from './walker';

const MARKS: Partial<Record<FigureState, Mark>> = { qualified: 'talk', happy: 'heart', unhappy: 'cloud' };

interface Body {
  readonly walker: Walker;
  readonly look: Look;
  readonly key: string; // of the look
  readonly image: GameObjects.Image;
  readonly name: GameObjects.Image;
  readonly mark: GameObjects.Image;
}

export interface CrowdSize extends ArtSize {
  readonly street: Street;
}

export class Crowd {
  readonly #scene: Scene;
  readonly #art: CrowdArt;
  readonly #bodies = new Map<string, Body>();
  #how: CrowdSize;
  #chosen: string | undefined;
  #readable: ReadonlySet<string> = new Set();
  #present: ReadonlySet<string> = new Set();
  #still = false;
  #opened = false;

  constructor(scene: Scene, how: CrowdSize) {
    this.#scene = scene;
    this.#how = how;
    this.#art = new CrowdArt(scene, how);
  }

  /** A new size or light: all pictures are painted anew, everybody stays. A new shape of the street: all start over. */
  resize(how: CrowdSize): void {
    const reshaped = how.street !== this.#how.street;
    this.#how = how;
    const walkers = [...this.#bodies].map(([id, { walker }]) => [id, walker] as const);
    for (const [id] of walkers) this.#drop(id);
    this.#art.renew(how);
    if (reshaped) this.#opened = false;
    else for (const [id, walker] of walkers) this.#bodies.set(id, this.#make(walker));
  }

  show(view: StageView): void {
    this.#still = view.still;
    this.#present = new Set(view.figures.map(({ id }) => id));
    const before = new Map(
      [...this.#bodies].map(([id, { walker }]) => [id, { spot: walker.spot, state: walker.figure.state }]),
    );
    const spots = placeFigures(this.#how.street, view.shopSize, view.figures, this.#nameBox, before);
    for (const figure of view.figures) {
      const spot = spots.get(figure.id);
      const body = this.#bodies.get(figure.id);
      if (spot === undefined) continue;
      if (body) this.#change(body, figure, spot);
      // Who was leaving before anybody looked has left.
      else if (figure.state !== 'leaving' || view.still) {
        const walker = new Walker(figure, spot, this.#how.street);
        if (this.#opened && !view.still) walker.enter();
        this.#bodies.set(figure.id, this.#make(walker));
      }
    }
    for (const [id, { walker }] of [...this.#bodies]) {
      if (this.#present.has(id)) continue;
      if (view.still) this.#drop(id);
      else if (!walker.leaving) walker.dismiss();
    }
    if (view.still || !this.#opened) for (const { walker } of this.#bodies.values()) walker.settle();
    this.#opened = true;
    this.#nameAll();
    this.update(0);
  }

  #change(body: Body, figure: Figure, spot: Walker['spot']): void {
    body.walker.send(figure, spot);
    if (lookKey(lookOf(figure)) === body.key) return;
    this.#drop(figure.id);
    this.#bodies.set(figure.id, this.#make(body.walker));
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

  /** Who can be pointed at: nobody who has left, or is no longer in the view. */
  *targets(): Iterable<Target> {
    for (const [id, { walker }] of this.#bodies) {
      if (!walker.gone && this.#present.has(id)) {
        yield { id, x: walker.x, y: walker.y, scale: depthScale(walker.y) };
      }
    }
  }

  update(seconds: number): void {
    for (const [id, body] of this.#bodies) {
      if (!this.#still && seconds > 0) body.walker.update(seconds);
      if (body.walker.gone && !this.#present.has(id)) this.#drop(id);
      else this.#draw(id, body);
    }
  }

  #draw(id: string, { walker, look, key, image, name, mark }: Body): void {
    const { scale: k } = this.#how;
    const chosen = id === this.#chosen;
    const size = depthScale(walker.y) * (chosen ? 1.14 : 1);
    const sign = MARKS[walker.figure.state];
    image.setVisible(!walker.gone);
    mark.setVisible(!walker.gone && sign !== undefined);
    name.setVisible(!walker.gone && (chosen || walker.leaving || this.#readable.has(id)));
    if (walker.gone) return;
    dress(image, this.#art.person(key, look, walker.pose));
    image.setPosition(walker.x * k, (walker.y - (this.#still ? 0 : walker.hop())) * k);
    image.setScale(size).setFlipX(walker.facing < 0);
    lay(image, chosen ? 900 : walker.y);
    // Letters are sharp on whole pixels only.
    const left = name.displayOriginX;
    name.setPosition(Math.round(walker.x * k - left) + left, Math.round((walker.y + this.#nameBox.gap) * k));
    lay(name, chosen ? 2500 : 1000 + walker.y);
    if (sign === undefined) return;
    dress(mark, this.#art.sign(sign));
    lay(mark, 2000 + walker.y);
    mark.setPosition(
      (walker.x + 15 * size) * k,
      (walker.y - 122 * size + (this.#still ? 0 : walker.sway())) * k,
    );
  }

  get #nameBox(): NameBox {
    return { height: this.#how.letters * PLATE, gap: 4 };
  }

  #make(walker: Walker): Body {
    const look = lookOf(walker.figure);
    const key = lookKey(look);
    const { add } = this.#scene;
    const image = add
      .image(0, 0, this.#art.person(key, look, 'stand'))
      .setOrigin(0.5, CELL.foot / CELL.height);
    const mark = add.image(0, 0, this.#art.sign('talk')).setVisible(false);
    return { walker, look, key, image, mark, name: add.image(0, 0, '__DEFAULT').setOrigin(0.5, 0) };
  }

  /** Pictures of people who look alike are shared; the last one of a look takes them along. */
  #drop(id: string): void {
    const body = this.#bodies.get(id);
    if (!body) return;
    for (const part of [body.image, body.name, body.mark]) part.destroy();
    this.#bodies.delete(id);
    this.#art.dropName(id);
    if (![...this.#bodies.values()].some(({ key }) => key === body.key)) this.#art.dropLook(body.key);
  }

  #nameAll(): void {
    const plates: Plate[] = [];
    for (const [id, { walker }] of this.#bodies) {
      const width = this.#nameOne(id);
      const x = Math.min(Math.max(walker.spot.x, width / 2), this.#how.street.width - width / 2);
      if (!walker.leaving) plates.push({ id, x, y: walker.spot.y, width });
    }
    this.#readable = readablePlates(plates, this.#nameBox.height);
  }

  #nameOne(id: string): number {
    const body = this.#bodies.get(id);
    if (!body) return 0;
    const { x, room } = body.walker.spot;
    const { key, width } = this.#art.name(id, body.walker.figure.name, room, id === this.#chosen);
    dress(body.name, key);
    // Near the edge the plate stays on the picture.
    const half = width / 2 + 2;
    const over = Math.max(0, half - x) - Math.max(0, x + half - this.#how.street.width);
    body.name.setOrigin(0.5 - over / width, 0);
    return width;
  }
}

// Setting a texture or a depth costs something even when nothing changes.
function dress(image: GameObjects.Image, key: string): void {
  if (image.texture.key !== key) image.setTexture(key);
}

function lay(image: GameObjects.Image, depth: number): void {
  if (image.depth !== depth) image.setDepth(depth);
}
