import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What nobody should meet: axe's findings that are serious or critical, in words. */
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/**
 * Fails where axe finds something serious or critical on the page as it stands, in the theme that
 * is shown. Animations come to their end first, so that no half-faded text is measured.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
  // In its newer mode axe opens a page of its own, which the app does not allow.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
    );
  expect(grave, 'what axe calls serious or critical').toEqual([]);
}

/** The same in both themes, of a window that follows the system: dark first, so that it ends light. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}
