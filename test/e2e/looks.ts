/** What is wrong with how a page looks, as far as a program can see it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What an accessibility checker says, a line for each rule that is broken. */
export const axeFaults = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
  );

/** Waits until the page has been drawn anew: whatever comes or goes with a change has come or gone. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Text that is cut off, or runs out of its box. An ellipsis is meant and a region that scrolls has a way to the rest;
 * words for those who listen are a pixel wide on purpose.
 */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spoken = (e: Element): boolean => e.closest('.unseen, [aria-hidden="true"], svg, canvas') !== null;
    const scrolls = (e: Element | null, axis: 'overflowX' | 'overflowY'): boolean =>
      e !== null && (/auto|scroll/.test(getComputedStyle(e)[axis]) || scrolls(e.parentElement, axis));
    const faults: string[] = [];
    for (const e of document.querySelectorAll<HTMLElement>('body *')) {
      const text = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
      if (!text || spoken(e) || e.clientWidth <= 1 || !e.checkVisibility()) continue;
      const style = getComputedStyle(e);
      if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none')
        continue;
      const wide = e.scrollWidth - e.clientWidth;
      const high = style.overflowY === 'hidden' ? e.scrollHeight - e.clientHeight : 0;
      const box = e.getBoundingClientRect();
      const out = scrolls(e, 'overflowX') ? 0 : Math.max(-box.left, box.right - innerWidth);
      const over = Math.max(scrolls(e, 'overflowX') ? 0 : wide, high, out);
      if (over > 1.5)
        faults.push(
          `${e.tagName.toLowerCase()}.${e.className} +${Math.round(over)}px “${(e.textContent ?? '').trim().slice(0, 40)}”`,
        );
    }
    return faults;
  });
