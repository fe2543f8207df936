import type { Page } from '@playwright/test';
import { at, goTo, on, type Scene, type Screen } from './screen.ts';

/** The places where what comes is planned: calendar, sprints, cadence. */
export const planning: readonly Scene[] = [
  {
    args: ['--sample'],
    screens: [
      view('calendar', 'Month'),
      view('calendar-week', 'Week'),
      view('calendar-quarter', 'Quarter'),
      view('calendar-year', 'Year'),
      view('calendar-agenda', 'Agenda'),
      at('sprints', '/sprints'),
      on('sprints-chosen', chooseSprint),
      on('sprints-cadence', openCadence),
    ],
  },
];

function view(name: string, label: string): Screen {
  return on(name, async (page) => {
    await goTo(page, '/calendar');
    await page.getByRole('radio', { name: label, exact: true }).click();
  });
}

async function chooseSprint(page: Page): Promise<void> {
  await goTo(page, '/sprints');
  const lanes = page.getByRole('region', { name: 'Sprints by team' });
  await lanes.getByRole('button', { name: /^Payments Sprint 26,/ }).click();
}

async function openCadence(page: Page): Promise<void> {
  await goTo(page, '/sprints');
  await page.getByRole('button', { name: 'Cadence…' }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
}
