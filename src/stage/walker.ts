/** One person on the street: where they are, where they go, which posture they take. Positions in drawing units. */
import type { Spot } from './layout';
import type { Pose } from './paint/person';
import { GROUND, HEIGHT, type Street } from './street';
import type { Figure } from './view';

const WALK = 82; // units a second
const AMBLE = 20;
const STEP = 15; // units to a quarter of a stride

const POSTURE = {
  lead: 'look',
  qualified: 'wait',
  customer: 'buy',
  happy: 'cheer',
  unhappy: 'droop',
  leaving: 'stand',
} as const satisfies Record<Figure['state'], Pose>;

/** People further back are a little smaller. */
export const depthScale = (y: number): number => 0.95 + (0.3 * (y - GROUND)) / (HEIGHT - GROUND);

export class Walker {
  figure: Figure;
  x: number;
  y: number;
  pose: Pose = 'stand';
  /** -1 looks left. */
  facing: 1 | -1 = 1;
  gone = false;
  spot: Spot;
  #goal: { x: number; y: number };
  #pause = 0;
  #walked = 0;
  #clock: number;
  readonly #street: Street;

  constructor(figure: Figure, spot: Spot, street: Street) {
    this.figure = figure;
    this.spot = spot;
    this.#street = street;
    this.#goal = spot;
    this.x = spot.x;
    this.y = spot.y;
    // Nobody is in step with anybody else.
    this.#clock = (spot.x * 7 + spot.y * 13) % 5;
    this.#pause = this.#clock;
  }

  get leaving(): boolean {
    return this.figure.state === 'leaving';
  }

  /** A new place or state: go there from wherever one stands. */
  send(figure: Figure, spot: Spot): void {
    const moved = spot.x !== this.spot.x || spot.y !== this.spot.y;
    const back = this.leaving && figure.state !== 'leaving';
    this.figure = figure;
    this.spot = spot;
    if (back && this.gone) this.enter();
    else if (figure.state === 'leaving') this.#goal = { x: this.#street.width + 70, y: this.y };
    else if (moved || back) this.#goal = spot;
  }

  /** Comes in from the edge nearer to the own place, without crossing the whole street. */
  enter(): void {
    this.x = this.spot.x < this.#street.width * 0.6 ? -50 : this.#street.width + 50;
    this.y = this.spot.y;
    this.#goal = this.spot;
    this.gone = false;
  }

  /** Off the view: leaves like one who is leaving. */
  dismiss(): void {
    this.send({ ...this.figure, state: 'leaving' }, this.spot);
  }

  /** Stands at once where one would have walked to. */
  settle(): void {
    this.x = this.spot.x;
    this.y = this.spot.y;
    this.#goal = this.spot;
    this.pose = POSTURE[this.figure.state];
    this.#turn();
  }

  update(seconds: number): void {
    this.#clock += seconds;
    const dx = this.#goal.x - this.x;
    const dy = this.#goal.y - this.y;
    const left = Math.hypot(dx, dy);
    if (left > 1) return this.#walk(dx, dy, left, seconds);
    if (this.leaving && this.x > this.#street.width + 40) {
      this.gone = true;
      return;
    }
    this.pose = POSTURE[this.figure.state];
    this.#turn();
    this.#pause -= seconds;
    if (this.#pause > 0) return;
    this.#pause = 3 + (this.#clock % 1) * 4;
    if (this.figure.state !== 'lead') return;
    const side = this.x > this.spot.x ? -1 : 1;
    this.#goal = { x: this.spot.x + side * this.spot.roam, y: this.spot.y };
  }

  #walk(dx: number, dy: number, left: number, seconds: number): void {
    const ambling = Math.abs(this.#goal.x - this.spot.x) <= this.spot.roam && left <= this.spot.roam * 2 + 1;
    const speed = ambling && !this.leaving ? AMBLE : WALK;
    const step = Math.min(left, speed * seconds);
    this.x += (dx / left) * step;
    this.y += (dy / left) * step;
    this.#walked += step;
    if (Math.abs(dx) > 2) this.facing = dx > 0 ? 1 : -1;
    const stride = Math.floor(this.#walked / (ambling ? STEP * 0.55 : STEP)) % 4;
    this.pose = (['step0', 'step1', 'step2', 'step3'] as const)[stride] ?? 'stand';
  }

  /** Everybody who stands looks to the shop; who is disappointed looks away. */
  #turn(): void {
    const middle = this.#street.shop.x + this.#street.shop.width / 2;
    const toShop = this.x <= middle ? 1 : -1;
    const { state } = this.figure;
    this.facing = state === 'unhappy' ? (toShop === 1 ? -1 : 1) : state === 'leaving' ? 1 : toShop;
  }

  /** How far above the feet the picture is drawn: who is happy hops now and then. */
  hop(): number {
    if (this.figure.state !== 'happy' || this.pose !== 'cheer') return 0;
    const beat = (this.#clock * 1.7) % 3;
    return beat < 1 ? Math.sin(beat * Math.PI) * 9 : 0;
  }

  /** The sign over the head breathes a little. */
  sway(): number {
    return Math.sin(this.#clock * 2.4) * 1.8;
  }
}
