import { CalendarPage } from './calendar-page.ts';
import { RecordsPage } from './records-page.ts';
import { expect, test } from './support/test.ts';

test('goes to a date from the toolbar, no further back than plans may lie, and back to today', async ({
  openApp,
}) => {
  const app = await openApp({ args: ['--sample'], size: { width: 1280, height: 480 } });
  const { page } = app;
  const [calendar, records] = [new CalendarPage(app), new RecordsPage(app)];
  const month = page.getByRole('group', { name: 'Month View' });
  const today = month.locator('[aria-current="date"]');
  await expect(today).toBeInViewport();
  await month.evaluate((view) => {
    const day = view.querySelector('[aria-current="date"]')?.getBoundingClientRect().top ?? 0;
    const down = day - view.getBoundingClientRect().top + view.scrollTop;
    view.scrollTo({ top: down > view.clientHeight ? 0 : view.scrollHeight });
  });
  await expect(today).not.toBeInViewport();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(today).toBeInViewport();

  await page.getByRole('button', { name: 'Go to a date…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Go to which day?' });
  await records.typeDate(dialog, 'Date', '1970-02-14');
  await dialog.getByRole('button', { name: 'Go' }).click();
  await expect(calendar.day('1970-02-14')).toBeVisible();
  const earlier = page.getByRole('button', { name: 'Earlier month' });
  await earlier.click();
  await expect(page.getByRole('heading', { level: 1, name: 'January 1970' })).toBeVisible();
  await expect(earlier).toBeDisabled();
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { level: 1, name: 'January 1970' })).toBeVisible();
});
