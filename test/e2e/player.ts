/** A learner at the screen: takes moves by mouse or by keyboard alone, only by what is shown. */
import type { Page } from 'playwright-core';
import { moveKey, type Move } from '../../src/model/move';
import { isCompanyMove } from '../../src/rules/legal-company';
import { isCrowdMove } from '../../src/rules/legal-crowd';
import { isShopMove } from '../../src/rules/legal-shop';

export type Hand = 'mouse' | 'keys';

/** Work that concerns nobody in particular stands on the pages of the plan. */
const isOnPlan = (move: Move): boolean =>
  move.type === 'find' ||
  move.type === 'research' ||
  isCompanyMove(move) ||
  isShopMove(move) ||
  isCrowdMove(move);

/** Which key leads from where the focus is to the wanted thing; `here` when it is there. */
const nextKey = (selector: string): string => {
  const shown = (e: Element): boolean =>
    e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  const target = [...document.querySelectorAll<HTMLElement>(selector)].find(shown);
  if (!target) return 'gone';
  const at = document.activeElement ?? document.body;
  if (at === target) return 'here';
  const after = (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const group = target.closest('[role=tablist],[role=radiogroup],[role=toolbar]');
  if (group?.contains(at)) return after ? 'ArrowRight' : 'ArrowLeft';
  return after ? 'Tab' : 'Shift+Tab';
};

export class Player {
  /** Moves taken so far. */
  moves = 0;

  constructor(
    readonly page: Page,
    readonly hand: Hand,
  ) {}

  /** Whether it can be seen now. */
  sees(selector: string): Promise<boolean> {
    return this.page.locator(selector).first().isVisible();
  }

  /** Clicks it, or walks there by keys and presses Enter. */
  async use(selector: string): Promise<void> {
    await this.to(selector);
    // Pressed on the control itself: the screen may be drawn anew between the look and the key.
    if (this.hand === 'keys') await this.page.locator(selector).first().press('Enter');
  }

  /** Comes to where one can write: by a click, or by keys. */
  async to(selector: string): Promise<void> {
    await this.page.locator(selector).first().waitFor({ state: 'visible' });
    if (this.hand === 'mouse') return this.page.locator(selector).first().click();
    for (let steps = 0; steps < 400; steps++) {
      const key = await this.page.evaluate(nextKey, selector);
      if (key === 'here') return;
      // The screen may be drawn anew on the way; then one looks where it is now.
      if (key === 'gone') await this.page.locator(selector).first().waitFor({ state: 'visible' });
      else await this.page.keyboard.press(key);
    }
    throw new Error(`${selector} cannot be reached by keyboard`);
  }

  /** Waits until as many moves have been taken and saved. */
  async taken(moves: number): Promise<void> {
    await this.page.locator(`main[data-moves="${String(moves)}"]`).waitFor();
    this.moves = moves;
  }

  /** Takes one move and waits until it has been taken. */
  async take(move: Move): Promise<void> {
    await this.press(move);
    await this.taken(this.moves + 1);
  }

  /** Presses the control of a move, opening what has to be opened to get at it. */
  async press(move: Move): Promise<void> {
    const control = `[data-move="${moveKey(move)}"]:not(:disabled)`;
    if (await this.sees('[data-after="go-on"]')) await this.use('[data-after="go-on"]');
    if ((await this.sees('[data-file]')) && !(await this.sees(`[data-file] ${control}`))) await this.#close();
    if (!(await this.sees(control))) await this.#reach(move, control);
    await this.use(control);
  }

  async #reach(move: Move, control: string): Promise<void> {
    if (await this.sees('[data-step]')) return this.#onSheet(move, control);
    if (await this.sees('[data-intent]')) return this.#inTalk(control);
    if ('account' in move) return this.#inFile(move.account, control);
    if (isOnPlan(move)) return this.#onPlan(move, control);
    const asking = `[data-ask="${moveKey(move)}"]`;
    await this.use(asking);
    await this.page.locator(control).first().waitFor();
  }

  async #onPlan(move: Move, control: string): Promise<void> {
    for (const page of await this.#values('data-page')) {
      await this.use(`[data-page="${page}"]`);
      if (move.type === 'campaign' && (await this.sees('[data-aim]')))
        await this.page.locator('[data-aim]').selectOption(move.to);
      if (await this.sees(control)) return;
    }
    throw new Error(`${control} is on no page of the plan`);
  }

  async #close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('[data-file]').waitFor({ state: 'detached' });
  }

  async #onSheet(move: Move, control: string): Promise<void> {
    if (move.type === 'name') {
      const field = 'input[type=text], input:not([type])';
      await this.to(field);
      await this.page.keyboard.press('Control+a');
      await this.page.keyboard.type(move.text);
      return;
    }
    for (const step of await this.#values('data-step')) {
      await this.use(`[data-step="${step}"]`);
      if (move.type === 'level' && (await this.sees(`[data-level="${move.level}"]`)))
        await this.use(`[data-level="${move.level}"]`);
      if (await this.sees(control)) return;
    }
    throw new Error(`${control} is on no page of the sheet`);
  }

  async #inTalk(control: string): Promise<void> {
    for (const intent of await this.#values('data-intent')) {
      await this.use(`[data-intent="${intent}"]`);
      if (await this.sees(control)) return;
      for (const how of await this.#values('data-how')) {
        await this.use(`[data-how="${how}"]`);
        if (await this.sees(control)) return;
        await this.use('[data-back]');
      }
    }
    throw new Error(`${control} is under none of the intentions`);
  }

  async #inFile(account: string, control: string): Promise<void> {
    for (const tab of await this.#values('data-tab')) {
      await this.use(`[data-tab="${tab}"]`);
      if (await this.sees(control)) return;
      if (!(await this.sees(`[data-open="${account}"]`))) continue;
      await this.use(`[data-open="${account}"]`);
      await this.page.locator('[data-file]').waitFor();
      if (await this.sees(control)) return;
      const asking = control.replace('data-move', 'data-ask');
      if (await this.sees(asking)) return this.use(asking);
      throw new Error(`${control} is not in the file of ${account}`);
    }
    throw new Error(`${account} is on none of the lists`);
  }

  #values(attribute: string): Promise<readonly string[]> {
    return this.page
      .locator(`[${attribute}]`)
      .evaluateAll(
        (all, name) =>
          all.filter((e) => e.getClientRects().length > 0).map((e) => e.getAttribute(name) ?? ''),
        attribute,
      );
  }
}
