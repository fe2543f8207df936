import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** What stands around every place: sidebar, top bar, palette, dialogs, messages. */
export class ShellPage extends PageModel {
  get sidebar(): Locator {
    return this.page.getByRole('navigation', { name: 'Places and releases' });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^(Undo|Nothing to undo|“)/ });
  }

  get redoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /redo/i });
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: /Messages/ });
  }

  /** What was read out last of what keys did. */
  get said(): Locator {
    return this.page.locator('[data-said]');
  }

  /** Everything that is read out of what keys do while something is done. */
  async saidWhile(act: () => Promise<void>): Promise<readonly (string | null)[]> {
    const all = await this.said.evaluateHandle((region) => {
      const texts: (string | null)[] = [];
      new MutationObserver(() => texts.push(region.textContent)).observe(region, {
        childList: true,
      });
      return texts;
    });
    await act();
    return all.jsonValue();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openPalette(): Promise<Locator> {
    const palette = this.page.getByRole('dialog', { name: 'Search or run a command' });
    await this.page.keyboard.press('Control+k');
    await expect(palette).toBeVisible();
    return palette;
  }

  /** Types into the palette and takes the first thing it offers. */
  async runFromPalette(words: string): Promise<void> {
    const palette = await this.openPalette();
    await this.page.keyboard.type(words);
    await expect(palette.getByRole('option').first()).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Who are you? */
  get question(): Locator {
    return this.page.getByRole('dialog', { name: 'Who are you?' });
  }

  /** Answers *Who are you?* with a name. */
  async sayWho(name: string): Promise<void> {
    await this.question.getByRole('textbox').fill(name);
    await this.question.getByRole('button', { name: `Act as ${name}` }).click();
    await expect(this.question).toBeHidden();
  }

  /** Says who acts before anything is written. */
  async actAs(name: string): Promise<void> {
    await this.runFromPalette('act as');
    await this.sayWho(name);
  }

  async chooseTheme(name: 'Follow the system' | 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('button', { name: 'Theme' }).click();
    await this.page.getByRole('menuitem', { name }).click();
    await expect(this.page.getByRole('menu')).toBeHidden();
  }
}
