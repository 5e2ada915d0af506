/** Opens Phaser on an element and keeps it quiet: sized in real pixels, asleep when nothing moves, gone when closed. */
import { CANVAS, Game, Scale, type Types } from 'phaser';
import type { StageBus } from './bus';
import { StreetScene, type Size } from './scene';
import type { StageMoment, StageView } from './view';

const FRAMES = 31; // a second; walkers and snow want no more, school computers have no more
const LINGER = 1400; // ms a coin lies on the till when nothing may move
const LEAST = 40; // pixels
const SETTLE = 3; // frames drawn before the loop of a still picture sleeps

export interface Stage {
  show(view: StageView): void;
  moment(moment: StageMoment): void;
  /** Out of sight: no frame is drawn. */
  rest(resting: boolean): void;
  close(): void;
}

/** Only one game at a time: the next one waits until the last is really gone. */
let last: Promise<void> = Promise.resolve();

export async function openStage(host: HTMLElement, first: StageView, bus: StageBus): Promise<Stage> {
  const before = last;
  let gone = (): void => undefined;
  last = new Promise((done) => (gone = done));
  await before;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  let size = measure(host);
  let view = first;
  let resting = false;
  let closed = false;
  let drawn = 0;
  const timers = new Set<number>();
  const later = (ms: number, act: () => void): void => {
    const timer = window.setTimeout(() => (timers.delete(timer), act()), ms);
    timers.add(timer);
  };
  let ready = (): void => undefined;
  const drawnOnce = new Promise<void>((done) => (ready = done));
  const scene = new StreetScene(view, size, () => ready());
  const game = begin(gone, {
    type: CANVAS,
    canvas,
    width: Math.round(size.width * size.density),
    height: Math.round(size.height * size.density),
    scale: { parent: host, mode: Scale.NONE, expandParent: false },
    scene,
    backgroundColor: '#f1ece6',
    banner: false,
    autoFocus: false,
    audio: { noAudio: true },
    // Pointers are read from the element itself: pages must still scroll, and nothing may take the focus.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    fps: { limit: FRAMES, smoothStep: false },
  });

  game.events.once('destroy', () => gone());

  const wake = (): void => {
    drawn = 0;
    if (!closed && !resting && game.loop.started) game.loop.wake();
  };
  game.events.on('postrender', () => {
    drawn += 1;
    if (resting || (view.still && drawn > SETTLE)) game.loop.sleep();
  });

  const resize = (): void => {
    if (host.clientWidth < LEAST) return; // hidden: keep what is there
    const now = measure(host);
    if (now.width === size.width && now.height === size.height && now.density === size.density) return;
    size = now;
    game.scale.resize(Math.round(size.width * size.density), Math.round(size.height * size.density));
    scene.resize(size);
    wake();
  };
  let waiting = 0;
  const watch = new ResizeObserver(() => {
    timers.delete(waiting);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(resize, 120);
    timers.add(waiting);
  });
  watch.observe(host);

  const under = (event: MouseEvent): ReturnType<StreetScene['under']> => {
    const box = canvas.getBoundingClientRect();
    return scene.under({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const hover = (event: PointerEvent): void => {
    const found = event.type === 'pointerleave' ? undefined : under(event);
    canvas.style.cursor = found ? 'pointer' : '';
    scene.choose(found?.type === 'figure' ? found.id : undefined);
    if (view.still) wake();
  };
  const press = (event: MouseEvent): void => {
    const found = under(event);
    if (found) bus.emit('intent', found);
  };
  canvas.addEventListener('pointermove', hover);
  canvas.addEventListener('pointerleave', hover);
  canvas.addEventListener('click', press);

  await drawnOnce;
  bus.emit('ready', true);
  return {
    show(next) {
      view = next;
      scene.show(next);
      wake();
    },
    moment(moment) {
      scene.moment(moment);
      if (view.still) later(LINGER, () => (scene.calm(), wake()));
      wake();
    },
    rest(now) {
      resting = now;
      if (now) game.loop.sleep();
      else wake();
    },
    close() {
      if (closed) return;
      closed = true;
      watch.disconnect();
      for (const timer of timers) window.clearTimeout(timer);
      canvas.removeEventListener('pointermove', hover);
      canvas.removeEventListener('pointerleave', hover);
      canvas.removeEventListener('click', press);
      canvas.remove();
      // Phaser 4.2.1 forgets this one, and by it its pool of canvases would hold the whole game.
      game.textures.tileSprite?.destroy();
      // This sets a flag only; the next frame does it, so the loop must be awake for that frame.
      game.destroy(true);
      if (game.loop.started) game.loop.wake();
    },
  };
}

/** A game that cannot start must not keep the next one waiting. */
function begin(gone: () => void, config: Types.Core.GameConfig): Game {
  try {
    return new Game(config);
  } catch (error) {
    gone();
    throw error;
  }
}

function measure(host: HTMLElement): Size {
  const { width, height } = host.getBoundingClientRect();
  const density = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
  // Nothing to measure yet: any size will do until the observer tells a better one.
  if (width < LEAST || height < LEAST) return { width: 16 * LEAST, height: 5 * LEAST, density };
  return { width: Math.round(width), height: Math.round(height), density };
}
