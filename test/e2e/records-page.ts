import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** What is made and changed in the calendar beside releases: freezes, marks, announcements. */
export class RecordsPage extends PageModel {
  /** Opens the dialog of something new from the toolbar's menu. */
  async startNew(what: 'Freeze window' | 'Date mark' | 'Announcement'): Promise<Locator> {
    await this.page.getByRole('button', { name: 'New', exact: true }).click();
    await this.choose(`${what}…`);
    return this.dialog(`New ${what.toLowerCase()}`);
  }

  /** Picks from the menu of an empty spot of a day of the month. */
  async newOn(date: string, how: 'double click' | 'right click', what: string): Promise<void> {
    const box = await this.page.locator(`[data-date="${date}"]`).boundingBox();
    if (!box) throw new Error(`Not in sight: ${date}`);
    const [x, y] = [box.x + box.width / 2, box.y + 12];
    if (how === 'double click') await this.page.mouse.dblclick(x, y);
    else await this.page.mouse.click(x, y, { button: 'right' });
    await expect(this.page.getByRole('menu', { name: /^New on/ })).toBeVisible();
    await this.choose(`${what}…`);
  }

  private async choose(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: item }).click();
    await expect(this.page.getByRole('menu')).toBeHidden();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Picks from a list of choices inside a dialog. */
  async pick(within: Locator, label: string, option: string): Promise<void> {
    await within.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** What a date field holds, as `YYYY-MM-DD`. */
  async dateIn(within: Locator, label: string): Promise<string> {
    const field = within.getByRole('group', { name: label, exact: true });
    const part = (name: RegExp) => field.getByRole('spinbutton', { name }).innerText();
    return `${await part(/^year/)}-${await part(/^month/)}-${await part(/^day/)}`;
  }

  /** Types a date, `YYYY-MM-DD`, into a date field of a dialog, and leaves it. */
  async typeDate(within: Locator, label: string, date: string): Promise<void> {
    const field = within.getByRole('group', { name: label, exact: true });
    const [year = '', month = '', day = ''] = date.split('-');
    await field.getByRole('spinbutton', { name: /^year/ }).fill(year);
    await field.getByRole('spinbutton', { name: /^month/ }).fill(month);
    await field.getByRole('spinbutton', { name: /^day/ }).fill(day);
    await within.getByRole('heading').first().click();
  }

  /** The panel about the chosen event. */
  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name, exact: true });
  }

  /** The bars of that name on the page. */
  bars(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
}
