import { resolve } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** What a drag from a folder allows. */
const COPY = 1;

/** The place where issues come in. */
export class ImportPage extends PageModel {
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+i');
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Import');
  }

  /** Chooses a file in the dialog. */
  async choose(path: string): Promise<void> {
    await this.app.answerNextDialog([path]);
    await this.page.getByRole('button', { name: 'Choose a file…' }).click();
  }

  /** Drops files onto the place, as from a folder. */
  async drop(...paths: readonly string[]): Promise<void> {
    const zone = await this.page.getByText('Bring in your issues').boundingBox();
    if (!zone) throw new Error('There is no place to drop a file');
    const spot = { x: zone.x + zone.width / 2, y: zone.y + zone.height / 2 };
    const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: COPY };
    const session = await this.page.context().newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...spot, data });
    await session.detach();
  }

  /** What is wrong with the file. */
  get trouble(): Locator {
    return this.page.getByRole('alert');
  }

  /** A figure of the preview: `New items`, `Refused rows`. */
  figure(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'What the import comes to' })
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd');
  }

  get filePanel(): Locator {
    return this.page.getByRole('complementary', { name: 'The file' });
  }

  /** The choice of the product for one of several projects. */
  destination(project: string): Locator {
    const name = new RegExp(`${project.replace(/[()]/g, '\\$&')} goes into`);
    return this.filePanel.getByRole('button', { name });
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }

  /** The sprints of one series. */
  series(name: string): Locator {
    return this.page.getByRole('list', { name });
  }

  /** Types a date, `YYYY-MM-DD`, into the date field of that label. */
  async typeDate(label: string, date: string): Promise<void> {
    const field = this.page.getByRole('group', { name: label, exact: true });
    const [year = '', month = '', day = ''] = date.split('-');
    await field.getByRole('spinbutton', { name: /^year/ }).fill(year);
    await field.getByRole('spinbutton', { name: /^month/ }).fill(month);
    await field.getByRole('spinbutton', { name: /^day/ }).fill(day);
    await this.page.keyboard.press('Enter');
  }

  /** Sorts a status of the file. */
  async countAs(status: string, category: string): Promise<void> {
    const choice = this.page.getByRole('radiogroup', { name: `${status} counts as` });
    await choice.getByRole('radio', { name: category }).click();
  }

  async apply(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^Import/ })
      .click();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Cancel' }).click();
  }
}
