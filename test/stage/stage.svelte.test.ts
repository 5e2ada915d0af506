import { render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import Stage from '../../src/stage/Stage.svelte';
import type { StageView } from '../../src/stage/view';

const view: StageView = {
  calendarMonth: 3,
  shopName: '小店',
  shopSize: 0,
  rivalName: '天天',
  rivalLoud: false,
  figures: [],
  dark: false,
  still: true,
};

it('is a picture with a label, drawn before and without Phaser', () => {
  const onintent = vi.fn();
  render(Stage, { view, onintent, label: '街景' });
  const picture = screen.getByRole('img', { name: '街景' });
  expect(picture.querySelector('svg')).toHaveTextContent('小店');
  expect(picture.querySelector('canvas')).toBeNull();
  expect(picture.querySelector('[tabindex]')).toBeNull();
  expect(onintent).not.toHaveBeenCalled();
});
