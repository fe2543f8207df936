import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** The notes of a release: blocks at the left, the edition they make at the right. */
export class NotesPage extends PageModel {
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Notes/ }).click();
    await expect(this.preview).toBeVisible();
  }

  get preview(): Locator {
    return this.page.getByRole('article', { name: /^Preview for/ });
  }

  /** Whether the notes are behind the items, in words. */
  get pending(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /items|new|gone|section/ });
  }

  get keptAside(): Locator {
    return this.page.getByRole('region', { name: 'Kept aside' });
  }

  /** The field for the words of an item in the edition in sight. */
  entry(key: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${key} for `) });
  }

  async choose(key: string, item: string): Promise<void> {
    await this.entry(key).hover();
    await this.page.getByRole('button', { name: `More about ${key}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async chooseEdition(name: 'Customers' | 'Internal' | 'Support'): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
  }

  /** The lines of the preview, in order. */
  async lines(): Promise<string[]> {
    const text = await this.preview.innerText();
    return text.split('\n').filter((line) => line.trim() !== '');
  }
}
