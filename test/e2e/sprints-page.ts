import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** Sprints by team in time, and the releases they feed. */
export class SprintsPage extends PageModel {
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+3');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Sprints' })).toBeVisible();
  }

  get lanes(): Locator {
    return this.page.getByRole('region', { name: 'Sprints by team' });
  }

  /** A sprint in its team's lane. */
  bar(name: string): Locator {
    return this.lanes.getByRole('button', { name: new RegExp(`^${name},`) });
  }

  get releases(): Locator {
    return this.page.getByRole('list', { name: 'Releases by date' });
  }

  /** The line of a release. */
  release(version: string): Locator {
    return this.releases
      .getByRole('listitem')
      .filter({ has: this.page.getByText(version, { exact: true }) });
  }

  /** A sprint among those that feed a release. */
  feeder(version: string, name: string): Locator {
    return this.release(version).getByRole('button', { name: new RegExp(`^${name},`) });
  }

  get none(): Locator {
    return this.page.getByText(/^No release( of .*)?$/).first();
  }

  /** What the drop in hand would do. */
  get hint(): Locator {
    return this.page.getByRole('note');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary');
  }

  /** Lifts something and holds it over something else. */
  async hold(what: Locator, over: Locator): Promise<void> {
    await over.scrollIntoViewIfNeeded();
    await what.scrollIntoViewIfNeeded();
    const from = await what.boundingBox();
    const to = await over.boundingBox();
    if (!from || !to) throw new Error('What is dragged, or where to, is not in sight');
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  }

  drop(): Promise<void> {
    return this.page.mouse.up();
  }

  /** Picks from the menu of a team. */
  async ofTeam(team: string, item: string): Promise<void> {
    await this.lanes.getByRole('button', { name: `Team ${team}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  get cadence(): Locator {
    return this.page.getByRole('dialog', { name: 'Cadence' });
  }

  /** The releases that the cadence would give: version, day and scope lock. */
  async promised(): Promise<string[][]> {
    const rows = this.cadence.getByRole('table', { name: 'Releases of the cadence' });
    return rows
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('td')].slice(0, 5).map((cell) => cell.textContent ?? ''),
        ),
      );
  }

  /** Types a day, `05/01/2026`, into a field of the dialog and leaves it. */
  async fillDate(field: string, day: string): Promise<void> {
    const parts = this.cadence.getByRole('group', { name: field }).getByRole('spinbutton');
    await parts.first().click();
    await this.page.keyboard.type(day.replaceAll('/', ''));
    await this.cadence.getByRole('heading').first().click();
  }

  /** The versions of the releases in sight, by date. */
  versions(): Promise<string[]> {
    return this.releases
      .getByRole('listitem')
      .evaluateAll((lines) => lines.map((line) => line.querySelector('.mono')?.textContent ?? ''));
  }
}
