import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '#shared/domain/calendar/range.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { shareToCome, workingDaysIn } from '#shared/domain/people/working-time.ts';
import { capacityOf } from '#shared/domain/sprint/capacity.ts';
import { addDays, isWorkingDay } from '#shared/lib/dates.ts';
import {
  anItem,
  aPerson,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';

const FIRST = '2026-11-01';
const day = fc.nat(120).map((days) => addDays(FIRST, days));
const range = fc
  .tuple(day, fc.nat(40))
  .map(([start, days]) => ({ start, end: addDays(start, days) }));
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const work = fc
  .record({ weekdays, holidays: fc.array(day, { maxLength: 12 }) })
  .map(({ weekdays, holidays }) => ({ weekdays, holidays: new Set(holidays) }));

const team = fc.record({
  people: fc.nat(4),
  leaves: fc.array(fc.tuple(fc.nat(3), range), { maxLength: 8 }),
  holidays: fc.array(day, { maxLength: 6 }),
});
const modelOf = ({ people, leaves, holidays }: Awaited<ReturnType<typeof sample>>) =>
  modelFrom({
    settings: [theSettings()],
    people: Array.from({ length: people }, (_, n) => aPerson({ id: `p${n}`, teamId: 'a-team' })),
    leaves: leaves.map(([who, { start, end }], n) => ({
      ...{ id: `l${n}`, personId: `p${who}`, startDate: start, endDate: end, note: '' },
    })),
    holidays: [...new Set(holidays)].map((date, n) => ({
      ...{ id: `h${n}`, date, name: 'A day off', uid: null },
    })),
  });
const sample = () => fc.sample(team, 1)[0] as typeof team extends fc.Arbitrary<infer T> ? T : never;

describe('working time', () => {
  it('counts by weeks what counting days one by one counts', () => {
    fc.assert(
      fc.property(range, work, (days, calendar) => {
        const slow = daysOf(days).filter((date) => isWorkingDay(date, calendar)).length;
        expect(workingDaysIn(days, calendar)).toBe(slow);
      }),
    );
  });

  it('is a share between none and all, and never grows as days go by', () => {
    fc.assert(
      fc.property(team, range, day, (given, days, today) => {
        const model = modelOf(given);
        const share = shareToCome(model, 'a-team', days, today);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(shareToCome(model, 'a-team', days, addDays(today, 1))).toBeLessThanOrEqual(share);
      }),
    );
  });
});

describe('the capacity of a release', () => {
  const points = fc.option(fc.nat(40), { nil: null });

  it('holds everything that fits: what does not is more than the rest leaves room for', () => {
    fc.assert(
      fc.property(team, fc.array(points, { maxLength: 12 }), fc.nat(90), (given, all, velocity) => {
        const model = {
          ...modelOf(given),
          ...pick(
            modelFrom({
              products: [aProduct()],
              releases: [aRelease()],
              teams: [aTeam()],
              sprints: [
                aSprint({ id: 's0', teamId: 'a-team', state: 'closed', completedPoints: velocity }),
                aSprint({ teamId: 'a-team', startDate: FIRST, endDate: '2026-11-20' }),
              ],
              sprintFeeds: [aSprintFeed()],
              items: all.map((one, n) =>
                anItem({ id: `i${n}`, rank: `a${n}`, points: one, sprintId: 'a-sprint' }),
              ),
            }),
          ),
        };
        const { capacity, needed, over, unfit } = capacityOf(model, 'a-release', '2026-10-01');
        const room = capacity ?? Number.NaN;
        const left = unfit.reduce((sum, one) => sum + (one.points ?? 0), 0);
        expect(room).toBeLessThanOrEqual(velocity);
        expect(over).toBe(Math.max(0, needed - room));
        expect(needed - left).toBeLessThanOrEqual(room);
        expect(unfit.length > 0).toBe(needed > room);
        for (const { points: big } of unfit)
          expect((big ?? 0) + needed - left).toBeGreaterThan(room);
      }),
    );
  });
});

const pick = ({
  products,
  releases,
  teams,
  sprints,
  sprintFeeds,
  items,
}: ReturnType<typeof modelFrom>) => ({
  ...{ products, releases, teams, sprints, sprintFeeds, items },
});
