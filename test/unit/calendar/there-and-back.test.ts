import fc from 'fast-check';
import { expect, it } from 'vitest';
import { announcementCommands } from '#shared/commands/announcement.ts';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { freezeCommands } from '#shared/commands/freeze.ts';
import { sprintCommands } from '#shared/commands/sprint.ts';
import { announcementDate } from '#shared/domain/announcement/announcement.ts';
import { type Model, modelFrom } from '#shared/domain/model/model.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { addDays, daysBetween } from '#shared/lib/dates.ts';
import {
  aDeployment,
  aFreeze,
  aFreezeReason,
  anAnnouncement,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  theSettings,
} from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const FIRST = '2026-01-01';
/** Over leap years, year ends, and the clock changes of three years. */
const day = fc.integer({ min: 0, max: 1100 }).map((days) => addDays(FIRST, days));
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
const time = fc.constantFrom('00:00', '02:30', '12:00', '22:00', '23:45');
const rows = { settings: [theSettings()], products: [aProduct()] };

it('a sprint, with what it feeds, is as it was after a move there and back', () => {
  fc.assert(
    fc.property(day, fc.nat(40), day, (startDate, days, to) => {
      const endDate = addDays(startDate, days);
      const sprints = [aSprint({ startDate, endDate })];
      const model = modelFrom({
        ...rows,
        releases: [aRelease()],
        sprints,
        sprintFeeds: [aSprintFeed()],
      });
      const move = sprintCommands['sprint.move'];
      const away = { sprintId: 'a-sprint', startDate: to, endDate: addDays(to, days) };
      const there = run(model, move, away).model;
      expect(run(there, move, { ...away, startDate, endDate }).model).toEqual(model);
    }),
  );
});

it('a freeze, with what it leaves out and the reasons given for it, is as it was', () => {
  const rule = fc.constantFrom(
    '',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=FR,SU',
    'FREQ=YEARLY',
    'FREQ=DAILY',
  );
  fc.assert(
    fc.property(day, day, rule, zone, time, (startDate, to, often, where, startTime) => {
      const freeze = aFreeze({
        ...{ startDate, startTime, zone: where, rule: often },
        endDate: addDays(startDate, 1),
        endTime: '00:00',
        exceptDates: often === '' ? [] : [addDays(startDate, 7)],
      });
      const freezeReasons = [aFreezeReason({ startDate: addDays(startDate, 14) })];
      const model = modelFrom({ ...rows, freezes: [freeze], freezeReasons });
      const move = freezeCommands['freeze.move'];
      const there = run(model, move, { freezeId: 'a-freeze', startDate: to }).model;
      expect(there.freezes.get('a-freeze')?.startDate).toBe(to);
      expect(run(there, move, { freezeId: 'a-freeze', startDate }).model).toEqual(model);
    }),
  );
});

it('a window keeps its hours on its wall over other days and back, and so does its release', () => {
  fc.assert(
    fc.property(
      day,
      day,
      zone,
      time,
      fc.integer({ min: -3, max: 3 }),
      (targetDate, to, where, start, windowDay) => {
        const releases = [aRelease({ targetDate })];
        const window = {
          zone: where,
          windowStart: start,
          windowEnd: '06:00',
          windowNights: 1,
          windowDay,
        };
        const model = modelFrom({ ...rows, releases, deployments: [aDeployment(window)] });
        const move = deploymentCommands['deployment.moveWindow'];
        const there = run(model, move, { deploymentId: 'a-deployment', date: to }).model;
        const days = daysBetween(addDays(targetDate, windowDay), to);
        expect(there.releases.get('a-release')?.targetDate).toBe(addDays(targetDate, days));
        const date = addDays(targetDate, windowDay);
        expect(run(there, move, { deploymentId: 'a-deployment', date }).model).toEqual(model);
      },
    ),
  );
});

it('an announcement goes on following its release, on the day it had', () => {
  const unit = fc.constantFrom('calendar' as const, 'working' as const);
  fc.assert(
    fc.property(day, fc.integer({ min: -20, max: 20 }), unit, day, (targetDate, offset, of, to) => {
      const planned = anAnnouncement({ plannedOffset: offset, plannedUnit: of });
      const releases = [aRelease({ targetDate })];
      const model = modelFrom({ ...rows, releases, announcements: [planned] });
      const dueIn = ({ announcements }: Model) =>
        announcementDate(
          announcements.get(planned.id) ?? planned,
          targetDate,
          workCalendarOf(model),
        ) ?? '';
      const move = announcementCommands['announcement.move'];
      const there = run(model, move, { announcementId: planned.id, date: to }).model;
      expect(dueIn(there)).toBe(to);
      const back = run(there, move, { announcementId: planned.id, date: dueIn(model) }).model;
      expect(dueIn(back)).toBe(dueIn(model));
      if (of === 'calendar') expect(back).toEqual(model);
    }),
  );
});
