/** The street as a Phaser scene: one painted backdrop, the crowd, the weather, the props. Drawn from the view alone. */
import { Scene, type GameObjects } from 'phaser';
import { bake, forget, type Bake } from './baked';
import { Crowd } from './crowd';
import { paintBackdrop } from './paint/street';
import { pick } from './pick';
import { Props } from './props';
import { seasonOf } from './seasons';
import { HEIGHT, makeStreet, type Point, type Street } from './street';
import type { StageIntent, StageMoment, StageView } from './view';
import { Weather } from './weather';

/** The size of the host: CSS pixels, and canvas pixels to each of them. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

const FADE = 0.8; // seconds from one month to the next

export class StreetScene extends Scene {
  #view: StageView;
  #size: Size;
  #street: Street;
  #backdrop: GameObjects.Image | undefined;
  #fading: GameObjects.Image | undefined;
  #painted = '';
  #dressed = '';
  #count = 0;
  #seconds = 0;
  #crowd: Crowd | undefined;
  #weather: Weather | undefined;
  #props: Props | undefined;
  readonly #ready: () => void;

  constructor(view: StageView, size: Size, ready: () => void) {
    super('street');
    this.#view = view;
    this.#size = size;
    this.#street = makeStreet(size.width / size.height);
    this.#ready = ready;
  }

  create(): void {
    this.textures.createCanvas('measure', 1, 1);
    this.#weather = new Weather(this);
    this.#props = new Props(this);
    this.#crowd = new Crowd(this, this.#crowdSize());
    this.#draw();
    this.#ready();
  }

  show(view: StageView): void {
    this.#view = view;
    this.#draw();
  }

  resize(size: Size): void {
    const aspect = size.width / size.height;
    if (Math.abs(aspect - this.#size.width / this.#size.height) > 0.01) this.#street = makeStreet(aspect);
    this.#size = size;
    this.#painted = '';
    this.#dressed = '';
    this.#fading?.destroy();
    this.#fading = undefined;
    this.#backdrop?.destroy();
    this.#backdrop = undefined;
    forget(this, 'back:');
    this.#draw();
  }

  moment(moment: StageMoment): void {
    if (moment.type === 'bell') this.#props?.ring();
    else if (moment.type === 'arrive') this.#crowd?.arrive(moment.id);
    else {
      const from = this.#crowd?.at(moment.id);
      if (from) this.#props?.fly({ x: from.x, y: from.y - 74 * from.scale });
    }
    if (this.#view.still) this.#props?.freeze();
  }

  calm(): void {
    this.#props?.calm();
  }

  /** What lies under a point of the host, in CSS pixels from its top left. */
  under(point: Point): StageIntent | undefined {
    const unit = this.#size.width / this.#street.width;
    const place = { x: point.x / unit, y: point.y / unit };
    return pick(place, this.#crowd?.targets() ?? [], this.#street, this.#view.shopSize, 44 / unit);
  }

  choose(id: string | undefined): void {
    this.#crowd?.choose(id);
  }

  override update(_time: number, delta: number): void {
    if (this.#view.still) return;
    const passed = Math.min(0.1, delta / 1000);
    this.#seconds += passed;
    this.#crowd?.update(passed);
    this.#weather?.update(this.#seconds);
    this.#props?.update(this.#seconds, passed);
    this.#fade(passed);
  }

  get #bake(): Bake {
    const { calendarMonth, dark } = this.#view;
    return {
      scale: (this.#size.width * this.#size.density) / this.#street.width,
      dark,
      season: seasonOf(calendarMonth),
    };
  }

  #crowdSize(): ConstructorParameters<typeof Crowd>[1] {
    const pixels = this.#size.width <= 480 ? 10.5 : 12;
    return { ...this.#bake, street: this.#street, letters: (pixels * this.#street.width) / this.#size.width };
  }

  /** Paint only what the view has changed. */
  #draw(): void {
    const view = this.#view;
    const how = this.#bake;
    const signature = [
      how.season.month,
      view.dark,
      view.shopName,
      view.shopSize,
      view.rivalName,
      view.rivalLoud,
    ].join('|');
    if (signature !== this.#painted) {
      this.#painted = signature;
      this.#paint(how);
      this.#weather?.set(this.#street, how);
      this.#props?.set(this.#street, view, how);
      this.#weather?.update(this.#seconds);
    }
    const dress = `${view.dark}|${how.season.month}|${how.scale}`;
    if (dress !== this.#dressed) {
      this.#dressed = dress;
      this.#crowd?.resize(this.#crowdSize());
    }
    this.#crowd?.show(view);
  }

  #paint(how: Bake): void {
    const last = this.#backdrop;
    const frame = { left: 0, top: 0, width: this.#street.width, height: HEIGHT };
    this.#count += 1;
    const key = bake(this, `back:${this.#count}`, how, frame, ({ ctx }) =>
      paintBackdrop(ctx, how.scale, { ...how, ...this.#view, street: this.#street }),
    );
    this.#backdrop = this.add.image(0, 0, key).setOrigin(0, 0).setDepth(-2);
    this.#endFade();
    if (!last) return;
    this.#fading = last.setDepth(-1);
    if (this.#view.still) this.#endFade();
  }

  #fade(passed: number): void {
    const image = this.#fading;
    if (!image) return;
    const alpha = image.alpha - passed / FADE;
    if (alpha > 0) image.setAlpha(alpha);
    else this.#endFade();
  }

  #endFade(): void {
    const image = this.#fading;
    this.#fading = undefined;
    if (!image) return;
    const { key } = image.texture;
    image.destroy();
    this.textures.remove(key);
  }
}
