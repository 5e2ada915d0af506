/** Things that move by themselves: the bell over the door, the rival's balloons, coins on their way to the till. */
import type { GameObjects, Scene } from 'phaser';
import { bake, forget, type Bake } from './baked';
import { paintBalloon, paintBell, paintCoin } from './paint/marks';
import { balloonPlaces } from './paint/rival';
import { shopFront, type Point, type Street } from './street';
import type { StageView } from './view';

const FLIGHT = 0.95; // seconds
const RING = 1.8;
const COINS = 12; // at once; more would only be a shower

interface Coin {
  readonly image: GameObjects.Image;
  readonly from: Point;
  readonly to: Point;
  age: number;
}

export class Props {
  readonly #scene: Scene;
  #how: Bake | undefined;
  #bell: GameObjects.Image | undefined;
  #balloons: GameObjects.Image[] = [];
  #places: readonly Point[] = [];
  #coins: Coin[] = [];
  #till: Point = { x: 0, y: 0 };
  #ring = Infinity;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  set(street: Street, view: StageView, how: Bake): void {
    this.clear();
    this.#how = how;
    const front = shopFront(street, view.shopSize);
    this.#till = { x: front.till.x, y: front.till.y - 6 };
    const bell = bake(
      this.#scene,
      'props:bell',
      how,
      { left: -14, top: -2, width: 28, height: 32 },
      paintBell,
    );
    this.#bell = this.#scene.add
      .image(front.bell.x * how.scale, front.bell.y * how.scale, bell)
      .setOrigin(0.5, 2 / 32)
      .setDepth(2);
    if (view.rivalLoud) {
      this.#places = balloonPlaces(street);
      for (const [nth] of this.#places.entries()) {
        const frame = { left: -20, top: -28, width: 40, height: 88 };
        const key = bake(this.#scene, `props:balloon${nth}`, how, frame, (pen) => paintBalloon(pen, nth));
        this.#balloons.push(this.#scene.add.image(0, 0, key).setOrigin(0.5, 1).setDepth(3));
      }
    }
    this.update(0, 0);
  }

  ring(): void {
    this.#ring = 0;
  }

  fly(from: Point): void {
    const how = this.#how;
    if (!how || this.#coins.length >= COINS) return;
    const key = bake(
      this.#scene,
      'props:coin',
      how,
      { left: -14, top: -14, width: 28, height: 28 },
      paintCoin,
    );
    const image = this.#scene.add.image(from.x * how.scale, from.y * how.scale, key).setDepth(4000);
    this.#coins.push({ image, from, to: this.#till, age: 0 });
  }

  /** For those who see no motion: the coin lies on the till and the bell hangs aside, until `calm`. */
  freeze(): void {
    for (const { image, to } of this.#coins)
      image.setPosition(to.x * (this.#how?.scale ?? 1), (to.y - 16) * (this.#how?.scale ?? 1));
    if (this.#ring < RING) this.#bell?.setAngle(16);
  }

  calm(): void {
    for (const { image } of this.#coins) image.destroy();
    this.#coins = [];
    this.#ring = Infinity;
    this.#bell?.setAngle(0);
  }

  update(seconds: number, passed: number): void {
    const k = this.#how?.scale ?? 1;
    for (const [nth, balloon] of this.#balloons.entries()) {
      const place = this.#places[nth];
      if (!place) continue;
      const sway = Math.sin(seconds * 1.1 + nth * 2);
      balloon
        .setPosition((place.x + sway * 2) * k, (place.y + Math.cos(seconds * 0.9 + nth) * 3) * k)
        .setAngle(sway * 4);
    }
    if (this.#ring < RING && passed > 0) {
      this.#ring += passed;
      const left = Math.max(0, 1 - this.#ring / RING);
      this.#bell?.setAngle(Math.sin(this.#ring * 15) * 30 * left * left);
    }
    for (const coin of this.#coins) this.#flyOn(coin, passed, k);
    this.#coins = this.#coins.filter(({ age, image }) => age < FLIGHT || (image.destroy(), false));
  }

  #flyOn(coin: Coin, passed: number, k: number): void {
    coin.age += passed;
    const share = Math.min(1, coin.age / FLIGHT);
    const eased = share * share * (3 - 2 * share);
    const lift = Math.sin(share * Math.PI) * 90;
    const x = coin.from.x + (coin.to.x - coin.from.x) * eased;
    const y = coin.from.y + (coin.to.y - coin.from.y) * eased - lift;
    coin.image.setPosition(x * k, y * k);
    // A turning coin is a coin that gets narrow and wide.
    coin.image.setScale(0.25 + 0.75 * Math.abs(Math.cos(share * Math.PI * 3)), 1);
  }

  clear(): void {
    this.calm();
    this.#bell?.destroy();
    this.#bell = undefined;
    for (const balloon of this.#balloons) balloon.destroy();
    this.#balloons = [];
    forget(this.#scene, 'props:');
  }
}
