import { expect, type Locator } from '@playwright/test';
import { PageModel } from './support/page-model.ts';

/** How much is in a column, as its head says. */
export interface Figures {
  readonly items: number;
  readonly points: number;
}

/** The board: a column for each release, a card for each item. */
export class BoardPage extends PageModel {
  /** A column by its release's version, or `No release`. */
  column(version: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${version}( |$)`) });
  }

  /** A card by its key, wherever it is. */
  card(key: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^${key} `) });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: /^Item / });
  }

  /** What the drop in hand would do. */
  get hint(): Locator {
    return this.page.getByRole('note');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Board/ }).click();
    await expect(this.column('No release')).toBeVisible();
  }

  /** The keys of a column's cards in sight, from the top. */
  async keysIn(version: string): Promise<readonly string[]> {
    const texts = await this.column(version).getByRole('option').allInnerTexts();
    return texts.map((text) => text.split('\n')[0] ?? '');
  }

  /** The first keys of a column. */
  async top(version: string, count: number): Promise<readonly string[]> {
    return (await this.keysIn(version)).slice(0, count);
  }

  /** The versions of the columns in sight, in order; the first column is `No release`. */
  async versions(): Promise<readonly string[]> {
    const regions = this.page.getByRole('region').filter({ has: this.page.getByRole('listbox') });
    const names = await regions.evaluateAll((all) =>
      all.map((each) => each.getAttribute('aria-label')),
    );
    return names.map((name) => (name === 'No release' ? name : (name?.split(' ')[0] ?? '')));
  }

  async figures(version: string): Promise<Figures> {
    const text = await this.column(version)
      .getByText(/^[\d,]+ · [\d.,]+ pt$/)
      .innerText();
    const [items = '', points = ''] = text.replaceAll(',', '').split(' · ');
    return { items: Number(items), points: Number.parseFloat(points) };
  }

  /** Lifts a card and holds it over another card, whose place it would take. */
  async holdOver(key: string, over: string): Promise<void> {
    await this.lift(key);
    const to = await boxOf(this.card(over));
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  }

  /** Lifts a card and holds it over the middle of a column. */
  async holdOverColumn(key: string, version: string): Promise<void> {
    await this.lift(key);
    await this.carryOverColumn(version);
  }

  /** Carries what is held over the middle of a column. */
  async carryOverColumn(version: string): Promise<void> {
    const to = await boxOf(this.column(version));
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  }

  drop(): Promise<void> {
    return this.page.mouse.up();
  }

  private async lift(key: string): Promise<void> {
    const from = await boxOf(this.card(key));
    await this.page.mouse.move(from.x + 40, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 50, from.y + from.height / 2, { steps: 3 });
  }
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error(`Not in sight: ${what}`);
  return box;
}
