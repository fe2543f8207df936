import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** The release calendar. */
export class CalendarPage extends PageModel {
  /** The bar of that name, such as `4.2.0 Ledger export ships`; its first piece. */
  bar(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  day(date: string): Locator {
    return this.page.locator(`[data-date="${date}"]`);
  }

  get hint(): Locator {
    return this.page.getByRole('note');
  }

  get waiting(): Locator {
    return this.page.getByRole('complementary', { name: 'Without a date' });
  }

  async show(view: 'Week' | 'Month' | 'Agenda'): Promise<void> {
    await this.page.getByRole('radio', { name: view }).click();
  }

  /** Turns to later months until the bar is in sight. */
  async turnTo(bar: Locator): Promise<void> {
    await expect(this.page.getByRole('group', { name: 'Month View' })).toBeVisible();
    for (let month = 0; month < 3 && !(await bar.isVisible()); month += 1)
      await this.page.getByRole('button', { name: 'Later month' }).click();
    await expect(bar).toBeVisible();
    await bar.scrollIntoViewIfNeeded();
  }

  /** The day a bar of one day stands on: the one whose column and row it lies in. */
  dayOf(bar: Locator): Promise<string> {
    return bar.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const under = document.elementsFromPoint(left + 4, top + 4);
      const cell = under.find((each) => each instanceof HTMLElement && each.dataset.date);
      return cell instanceof HTMLElement ? (cell.dataset.date ?? '') : '';
    });
  }

  /** Lifts something and holds it over a day. */
  async hold(what: Locator, date: string): Promise<void> {
    const from = await what.boundingBox();
    const to = await this.day(date).boundingBox();
    if (!from || !to) throw new Error(`Not in sight: the bar, or ${date}`);
    await this.page.mouse.move(from.x + 12, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 8 });
  }

  drop(): Promise<void> {
    return this.page.mouse.up();
  }
}
