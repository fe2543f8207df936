import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What nobody should meet: axe's findings that are serious or critical, in words. */
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** The rules whose answer depends on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Fails where axe finds something serious or critical on the page as it stands, in the theme that
 * is shown; by all rules unless some are named. Animations come to their end first, so that no
 * half-faded text is measured.
 */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
  // A page that has axe already need not be given it again.
  const there = await page.evaluate(() => 'axe' in window);
  // In its newer mode axe opens a page of its own, which the app does not allow.
  const axe = new AxeBuilder(there ? { page, axeSource: ';' } : { page }).setLegacyMode(true);
  // Telling of every element that is as it should be takes axe longer than looking at them all.
  axe.options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
    );
  expect(grave, 'what axe calls serious or critical').toEqual([]);
}

/**
 * The same in both themes, of a window that follows the system: dark first, so that it ends light.
 * In the dark one only colours are looked at, for nothing else of a page changes with its theme.
 */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
}
