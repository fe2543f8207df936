import { addDays } from '#shared/lib/dates.ts';
import { CalendarMovesPage } from '#test/e2e/calendar-moves-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { actAs } from './begin.ts';

/** One word of 190 characters, which nothing may spill. */
const WORD = 'Zahlungsverkehrsabwicklungsdienst'.repeat(6).slice(0, 190);

const count = (length: number) => Array.from({ length }, (_, i) => i);

/** Adds to the sample what it is hard to show: many things on the same days, and very long names. */
export async function crowd(app: RunningApp): Promise<void> {
  await actAs(app);
  const calendar = new CalendarMovesPage(app);
  const { products, people, releases, deployments } = await calendar.rows();
  const [product] = products;
  const person = people.find(({ name }) => name === 'Tarek Aziz');
  const next = releases.find(({ version }) => version === '4.2.0');
  if (!product || !person || !next?.targetDate) throw new Error('The sample is another one');
  const day = next.targetDate;
  const given = calendar.given.bind(calendar);

  for (const n of count(9))
    await given('release.create', {
      productId: product.id,
      version: `7.${n}.0`,
      name: n === 4 ? WORD : `Merchant onboarding and settlement, part ${n + 1}`,
      targetDate: addDays(day, Math.floor(n / 3) * 7),
    });
  for (const n of count(8))
    await given('release.create', {
      productId: product.id,
      version: `8.${n}.0-rc.${n}`,
      name: n === 0 ? WORD : 'Waits for a day that somebody has to find',
      targetDate: null,
    });
  for (const n of count(6)) {
    await given('team.create', { name: n === 1 ? WORD : `Team ${n + 1} of Merchant services` });
  }
  const { teams } = await calendar.rows();
  for (const [n, team] of teams.entries())
    for (const turn of count(6))
      await given('sprint.create', {
        name: n === 3 && turn === 1 ? WORD : `Merchant services sprint ${2026}/${turn + 20}`,
        teamId: team.id,
        startDate: addDays(day, turn * 14 - 25 + n),
        endDate: addDays(day, turn * 14 - 12 + n),
      });
  for (const n of count(3))
    await given('sprint.create', { name: n === 0 ? WORD : `Some day, sprint ${n}` });
  for (const n of count(4))
    await given('freeze.create', {
      title: n === 0 ? WORD : `Audit of the ${n}. quarter, all environments`,
      kind: n % 2 === 0 ? 'soft' : 'hard',
      startDate: addDays(day, 3 + n),
      startTime: '12:00',
      endDate: addDays(day, 9 + n),
      endTime: '06:00',
    });
  for (const n of count(6))
    await given('holiday.add', {
      date: addDays(day, -3 + Math.floor(n / 2) * 4),
      name: n === 1 ? WORD : `Commemoration of the founders, region ${n + 1}`,
    });
  for (const n of count(3))
    await given('dateMark.add', {
      title: n === 0 ? WORD : `Trade fair for payments and banking ${n}`,
      kind: 'fair',
      startDate: addDays(day, -2),
      endDate: addDays(day, 2 + n),
    });
  for (const n of count(4))
    await given('announcement.add', {
      releaseId: next.id,
      audience: n === 0 ? WORD : `Account managers of region ${n}`,
      channel: n === 0 ? WORD : 'Mail',
      text: n === 0 ? WORD : 'What changes, and when.',
    });
  for (const n of count(12))
    await given('leave.add', {
      personId: person.id,
      startDate: addDays(day, n * 20),
      endDate: addDays(day, n * 20 + 4),
      note: n === 0 ? WORD : 'Parental leave, two days of each week',
    });
  await given('person.create', { name: WORD, mail: `${WORD.slice(0, 60)}@example.com` });
  await given('product.create', { name: WORD });
  const [deployment] = deployments.filter(({ releaseId }) => releaseId === next.id);
  if (deployment)
    await given('deployment.update', { deploymentId: deployment.id, environment: WORD });
}
