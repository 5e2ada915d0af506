/** The component: a silhouette first, then the face as an image with the caller's words, then the next expression. */
import { render, screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Face } from '../../../src/model/face';
import Portrait from '../../../src/ui/portrait/Portrait.svelte';
import { portraitUri } from '../../../src/ui/portrait/portrait';

const face: Face = { head: 'low-bun', hair: 'grey', clothing: 'plum', look: 'older' };

it('holds its place under the same name until the face is drawn, then follows the expression', async () => {
  const { rerender, container } = render(Portrait, {
    face,
    expression: 'calm',
    name: '周老师,平静',
    label: '周老师',
  });
  expect(screen.getByRole('img', { name: '周老师,平静' }).tagName).toBe('svg');
  await waitFor(() => expect(screen.getByAltText('周老师,平静')).toBeInTheDocument());
  expect(screen.getByText('周老师').tagName).toBe('FIGCAPTION');

  await rerender({ expression: 'angry', name: '周老师,生气' });
  const angry = await portraitUri(face, 'angry');
  await waitFor(() => expect(screen.getByAltText('周老师,生气')).toHaveAttribute('src', angry));
  await waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(1));
});
