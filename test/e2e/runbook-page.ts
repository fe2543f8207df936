import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** The runbook of a release: the plan, sections, steps. */
export class RunbookPage extends PageModel {
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Runbook/ }).click();
    await expect(this.plan).toBeVisible();
  }

  /** What the plan comes to, in words. */
  get plan(): Locator {
    return this.page.getByRole('region', { name: 'Plan' });
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The row of a step by its number. */
  step(number: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: `Step ${number}`, exact: true }) });
  }

  title(number: string): Locator {
    return this.page.getByRole('textbox', { name: `Title of step ${number}`, exact: true });
  }

  /** The titles of a section's steps, in order. */
  titles(section: string): Promise<string[]> {
    return this.section(section)
      .getByRole('textbox', { name: /^Title of step/ })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  }

  async openStep(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `Step ${number}`, exact: true }).click();
  }

  async addStep(section: string, title: string): Promise<void> {
    await this.section(section).getByRole('button', { name: 'Add step' }).click();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    // Escape would answer the question who acts, where that comes first.
    const asked = this.page.getByRole('dialog');
    const isAdded = async () => (await this.titles(section)).includes(title);
    await expect.poll(async () => (await asked.isVisible()) || (await isAdded())).toBe(true);
    if (!(await asked.isVisible())) await this.page.keyboard.press('Escape');
  }

  /** Opens the line that adds steps and types titles into it, one after the other, without a pause. */
  async addSteps(section: string, titles: readonly string[]): Promise<void> {
    await this.section(section).getByRole('button', { name: 'Add step' }).click();
    await expect(this.newStep).toBeFocused();
    await this.page.evaluate((words) => {
      const field = document.activeElement as HTMLInputElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      for (const word of words) {
        set?.call(field, word);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    }, titles);
  }

  /** Alt and an arrow, several times before anything can be written. */
  async pressAtOnce(key: 'ArrowUp' | 'ArrowDown', times: number): Promise<void> {
    await this.page.evaluate(
      ([pressed, count]) => {
        const press = { key: pressed, altKey: true, bubbles: true, cancelable: true };
        for (let i = 0; i < count; i += 1)
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
      },
      [key, times] as const,
    );
  }

  get newStep(): Locator {
    return this.page.getByRole('textbox', { name: 'New step' });
  }

  /** What opens the menu of a step. */
  more(number: string): Locator {
    return this.page.getByRole('button', { name: `More about step ${number}`, exact: true });
  }

  /** What a step is moved by. */
  grip(number: string): Locator {
    return this.page.getByRole('button', { name: `Move step ${number}`, exact: true });
  }

  /** Picks from the menu of a step. */
  async choose(number: string, item: string): Promise<void> {
    await this.step(number).hover();
    await this.more(number).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Drags a step straight along the grips to below another one; what was said before the drop. */
  async dragBelow(number: string, other: string): Promise<string> {
    await this.step(number).hover();
    const grip = await boxOf(this.grip(number));
    const target = await boxOf(this.step(other));
    await this.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(grip.x + grip.width / 2, target.y + target.height - 4, { steps: 8 });
    const hint = this.page.getByText(/^becomes \d/);
    await expect(hint).toBeVisible();
    const words = await hint.innerText();
    await this.page.mouse.up();
    return words;
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Not in sight: ${locator}`);
  return box;
}
