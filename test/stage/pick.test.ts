import { expect, it } from 'vitest';
import { makeBus, type StageEvents } from '../../src/stage/bus';
import { shorten } from '../../src/stage/paint/street';
import { pick } from '../../src/stage/pick';
import { makeStreet, shopFront, GROUND } from '../../src/stage/street';
import type { StageIntent } from '../../src/stage/view';

const street = makeStreet(16 / 5);
const people = [
  { id: 'back', x: 400, y: 380, scale: 1 },
  { id: 'front', x: 430, y: 440, scale: 1 },
];
const at = (x: number, y: number, finger = 44): StageIntent | undefined =>
  pick({ x, y }, people, street, 2, finger);

it('finds the nearer of two people', () => {
  expect(at(402, 360)).toEqual({ type: 'figure', id: 'back' });
  expect(at(436, 400)).toEqual({ type: 'figure', id: 'front' });
});

it('gives a person at least the width of a finger', () => {
  expect(at(375, 360, 10)).toBeUndefined();
  expect(at(375, 360, 80)).toEqual({ type: 'figure', id: 'back' });
});

it('finds the shop and the rival behind the people, and nothing on the empty pavement', () => {
  const { door } = shopFront(street, 2);
  expect(at(door.x + 10, GROUND - 40)).toEqual({ type: 'shop' });
  expect(at(street.rival.x + 60, GROUND - 60)).toEqual({ type: 'rival' });
  expect(at(1000, 470)).toBeUndefined();
  expect(at(1000, 20)).toBeUndefined();
});

it('tells who listens until they stop listening', () => {
  const bus = makeBus<StageEvents>();
  const heard: StageIntent[] = [];
  const off = bus.on('intent', (intent) => heard.push(intent));
  bus.emit('intent', { type: 'shop' });
  off();
  bus.emit('intent', { type: 'rival' });
  expect(heard).toEqual([{ type: 'shop' }]);
});

it('shortens what no board can hold', () => {
  expect(shorten('掌柜杂货铺')).toBe('掌柜杂货铺');
  expect(shorten('非常非常非常长的店名字')).toBe('非常非常非常长的店名…');
  expect(shorten('Lucky Corner Shop')).toBe('Lucky Corner Shop');
});
