/** A concept card: both terms, its four parts, and the focus where it was. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import ConceptLink from '../../src/learner/cards/ConceptLink.svelte';
import { locale } from '../../src/ui/locale.svelte';
import { season } from './live';

afterEach(() => locale.set('zh-CN'));

it('opens by keyboard with everything on it, closes, and gives the focus back', async () => {
  const { course } = await season();
  render(ConceptLink, { concept: 'praise-approach', course });
  const link = screen.getByRole('button', { name: '概念卡：赞美接近法' });
  link.focus();
  await userEvent.keyboard('{Enter}');
  const card = await screen.findByRole('dialog', { name: /赞美接近法/ });
  const words = course.cards['zh-CN']['praise-approach'];
  for (const text of [words?.what, words?.how, words?.example, words?.beware, 'praise approach'])
    expect(card).toHaveTextContent(text ?? '?');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(link).toHaveFocus());
});

it('speaks the language on screen, the other term small beside it', async () => {
  const { course } = await season();
  locale.set('en');
  render(ConceptLink, { concept: 'praise-approach', course });
  await userEvent.click(screen.getByRole('button', { name: 'Concept card: praise approach' }));
  const card = await screen.findByRole('dialog');
  expect(card).toHaveTextContent(course.cards.en['praise-approach']?.beware ?? '?');
  expect(card.querySelector('small[lang="zh-CN"]')).toHaveTextContent('赞美接近法');
});

it('shows nothing for a concept the course does not have', async () => {
  const { course } = await season();
  render(ConceptLink, { concept: 'no-such-thing', course });
  expect(screen.queryByRole('button')).toBeNull();
});
