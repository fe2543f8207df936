import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** One release: head, phases, checklists, scope, findings, and the dialogs that make one. */
export class ReleasePage extends PageModel {
  /** A fact of the head, such as `Target date` or `Owner`. */
  fact(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}:`) });
  }

  /** The line of the release's deployment to an environment. */
  deployment(environment: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Deployment to ${environment}`) });
  }

  get deployments(): Locator {
    return this.page.getByRole('list', { name: 'Deployments' });
  }

  field(name: 'Version' | 'Name' | 'Goal'): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name, exact: true });
  }

  phase(name: string): Locator {
    return this.page.getByRole('region', { name: 'Phases' }).getByRole('button', { name });
  }

  /** The words of the phases that their cards have no room for. */
  cutPhases(): Promise<(string | null)[]> {
    return this.page
      .getByRole('region', { name: 'Phases' })
      .locator('span')
      .evaluateAll((all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
          .map((each) => each.textContent),
      );
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  get findings(): Locator {
    return this.page.getByRole('complementary', { name: 'Preflight' });
  }

  get panel(): Locator {
    return this.page.getByRole('dialog');
  }

  get checklist(): Locator {
    return this.page.getByRole('list', { name: 'Checklist' });
  }

  /** The row of a checklist item. */
  row(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('checkbox', { name: title, exact: true }) });
  }

  box(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title, exact: true });
  }

  /** The environments of the release's deployments, in order. */
  environments(): Promise<string[]> {
    return this.deployments
      .getByRole('listitem')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('[title]')?.textContent ?? ''));
  }

  /** Fills in a new deployment and adds it. Times are typed as four digits. */
  async addDeployment(
    environment: string,
    window: { readonly date: string; start: string; end: string; zone: string },
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Add deployment…' }).click();
    await this.panel.getByRole('combobox', { name: 'Environment' }).fill(environment);
    await this.page.keyboard.press('Tab');
    await this.typeDate('Starts on', window.date);
    await this.typeTime('Start', window.start);
    await this.typeTime('End', window.end);
    await this.panel.getByRole('combobox', { name: 'Time zone' }).fill(window.zone);
    await this.page.getByRole('option', { name: window.zone }).click();
    await this.panel.getByRole('button', { name: 'Add deployment', exact: true }).click();
    await expect(this.panel).toBeHidden();
  }

  /** Types four digits into the time of that name in the open panel. */
  async typeTime(field: string, time: string): Promise<void> {
    await this.panel
      .getByRole('group', { name: field, exact: true })
      .getByRole('spinbutton', { name: /hour/ })
      .focus();
    await this.page.keyboard.type(time);
  }

  /** Picks from the menu of a deployment. */
  async chooseForDeployment(environment: string, item: string): Promise<void> {
    await this.deployment(environment).hover();
    await this.page.getByRole('button', { name: `More about ${environment}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Drags a deployment by its grip, straight along the grips, to below another one. */
  async dragDeploymentBelow(environment: string, other: string): Promise<void> {
    await this.deployment(environment).hover();
    const grip = await this.page
      .getByRole('button', { name: `Move ${environment}`, exact: true })
      .boundingBox();
    const target = await this.deployment(other).boundingBox();
    if (!grip || !target) throw new Error(`Not in sight: ${environment}, or ${other}`);
    await this.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(grip.x + grip.width / 2, target.y + target.height - 3, { steps: 8 });
    await this.page.mouse.up();
  }

  /** The titles of the checklist in sight, in order. */
  async titles(): Promise<string[]> {
    await expect(this.checklist.getByRole('checkbox').first()).toBeVisible();
    return this.checklist
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
  }

  async tick(title: string): Promise<void> {
    await this.row(title).locator('label').click();
  }

  /** Picks from the menu of a checklist item. */
  async choose(title: string, item: string): Promise<void> {
    await this.row(title).hover();
    await this.page.getByRole('button', { name: `More about ${title}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Picks from the menu of the whole release. */
  async chooseForRelease(item: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'More about this release' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Types a date into the field of that name in the open panel or dialog. */
  async typeDate(field: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    await this.panel
      .getByRole('group', { name: field })
      .getByRole('spinbutton', { name: /day/ })
      .focus();
    await this.page.keyboard.type(`${day}${month}${year}`);
  }

  /** Drags a checklist item by its grip, straight along the grips, to below another one. */
  async dragBelow(title: string, other: string): Promise<void> {
    await this.row(title).hover();
    const grip = await this.page.getByRole('button', { name: `Move ${title}` }).boundingBox();
    const target = await this.row(other).boundingBox();
    if (!grip || !target) throw new Error(`Not in sight: ${title}, or ${other}`);
    await this.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(grip.x + grip.width / 2, target.y + target.height - 3, { steps: 8 });
    await expect(this.row(title)).toHaveCSS('opacity', '0.35');
    await this.page.mouse.up();
  }
}
