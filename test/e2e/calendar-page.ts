import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** The release calendar. */
export class CalendarPage extends PageModel {
  /** The bar of that name, such as `4.2.0 Ledger export ships`; its first piece. */
  bar(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  /** What the workspace holds now. */
  rows() {
    return this.page.evaluate(async () => {
      const loaded = await window.preflight.invoke('workspace.load', undefined);
      if (!loaded.ok) throw new Error(loaded.error.code);
      return loaded.value.rows;
    });
  }

  /** The bar that keys act on; among the hours, what has the focus stands around it. */
  get focusedBar(): Locator {
    return this.page.locator('[data-event]:focus, [role="button"]:focus [data-event]');
  }

  /** Goes on by Tab from the choice of views until a bar has the focus. */
  async tabToBar(): Promise<void> {
    await this.page.getByRole('radio', { checked: true }).focus();
    for (let press = 0; press < 20 && !(await this.focusedBar.isVisible()); press += 1)
      await this.page.keyboard.press('Tab');
    await expect(this.focusedBar).toBeVisible();
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

  async show(view: 'Week' | 'Month' | 'Quarter' | 'Year' | 'Agenda'): Promise<void> {
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

  /** Picks from the menu of what is shown, whose button says so. */
  async look(button: 'Show' | 'Filtered', item: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Picks from the export menu; the dialog's answer has to be there before. */
  async exportAs(format: 'PDF' | 'Markdown' | 'iCalendar' | 'Print…'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Timeline' });
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

  /** The day behind the middle of something. */
  dayUnder(what: Locator): Promise<string> {
    return what.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const under = document.elementsFromPoint(left + width / 2, top + height / 2);
      const cell = under.find((each) => each instanceof HTMLElement && each.dataset.date);
      return cell instanceof HTMLElement ? (cell.dataset.date ?? '') : '';
    });
  }

  /** Lifts something and holds it over a day. */
  async hold(what: Locator, date: string): Promise<void> {
    await this.day(date).scrollIntoViewIfNeeded();
    const from = await what.boundingBox();
    const to = await this.day(date).boundingBox();
    if (!from || !to) throw new Error(`Not in sight: the bar, or ${date}`);
    await this.page.mouse.move(from.x + Math.min(12, from.width / 2), from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 8 });
  }

  /** The pieces of a release's window between the hours of a week. */
  window(version: string): Locator {
    return this.page.locator('.rbc-day-slot').getByRole('button', { name: version });
  }

  /** The days of a week, in order. */
  columns(): Promise<string[]> {
    return this.page
      .locator('.rbc-day-slot')
      .evaluateAll((columns) => columns.map((each) => each.getAttribute('data-date') ?? ''));
  }

  /** The day of the column in which something stands. */
  columnOf(what: Locator): Promise<string> {
    return what
      .first()
      .evaluate((element) => element.closest('[data-date]')?.getAttribute('data-date') ?? '');
  }

  /** In a week: takes hold of something where it lies on a day, and drops it on another. */
  async carry(what: Locator, from: string, to: string): Promise<void> {
    const box = await what.boundingBox();
    const [start, end] = [await this.column(from), await this.column(to)];
    if (!box) throw new Error('What is to be carried is not in sight');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(start, y);
    await this.page.mouse.down();
    await this.page.mouse.move(end, y, { steps: 8 });
    await this.drop();
  }

  private async column(date: string): Promise<number> {
    const box = await this.day(date).first().boundingBox();
    if (!box) throw new Error(`Not in sight: ${date}`);
    return box.x + box.width / 2;
  }

  /** The first and the last day of something on the timeline. */
  daysOf(what: Locator): Promise<[string, string]> {
    return what.evaluate((element) => {
      const { left, right, top, height } = element.getBoundingClientRect();
      const dayAt = (x: number) => {
        const under = document.elementsFromPoint(x, top + height / 2);
        const cell = under.find((each) => each instanceof HTMLElement && each.dataset.date);
        return cell instanceof HTMLElement ? (cell.dataset.date ?? '') : '';
      };
      return [dayAt(left + 2), dayAt(right - 2)];
    });
  }

  /** Drags an edge of a bar to a day. */
  async stretch(bar: Locator, edge: 'start' | 'end', date: string): Promise<void> {
    const handle = await bar.locator(`[data-edge="${edge}"]`).boundingBox();
    if (!handle) throw new Error(`The bar shows no ${edge}`);
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(await this.column(date), y, { steps: 8 });
    await this.drop();
  }

  drop(): Promise<void> {
    return this.page.mouse.up();
  }
}
