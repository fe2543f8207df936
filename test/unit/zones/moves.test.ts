import { describe, expect, it } from 'vitest';
import { releaseCommands } from '#shared/commands/release.ts';
import { effectsOfMove } from '#shared/domain/calendar/effects.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import { type Model, modelFrom } from '#shared/domain/model/model.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { misfitsOf } from '#shared/domain/sprint/against-lock.ts';
import { addDays, minutesBetween, wallAt } from '#shared/lib/dates.ts';
import {
  aChecklistItem,
  aDeployment,
  aFollow,
  anAnnouncement,
  aPhase,
  aRelease,
  aSprint,
  aSprintFeed,
  theSettings,
} from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';
import { run } from '#test/support/run-command.ts';

const move = releaseCommands['release.move'];

/** A release on `date` with a window at night elsewhere, one that follows, and what hangs on both. */
const modelOn = (date: string): Model =>
  modelFrom({
    settings: [theSettings()],
    releases: [
      aRelease({ targetDate: date, lockDaysBefore: 2 }),
      aRelease({ id: 'next', version: '4.3.0', targetDate: addDays(date, 4) }),
    ],
    deployments: [
      aDeployment({ windowStart: '23:30', windowEnd: '04:30', zone: 'America/New_York' }),
    ],
    phases: [aPhase({ offsetUnit: 'calendar', startOffset: -3, endOffset: 0 })],
    checklistItems: [aChecklistItem({ dueUnit: 'calendar', dueOffset: -1 })],
    announcements: [anAnnouncement({ plannedUnit: 'calendar', plannedOffset: -2 })],
    follows: [aFollow({ releaseId: 'next', days: 3, unit: 'calendar' })],
    sprints: [aSprint({ startDate: addDays(date, -14), endDate: date })],
    sprintFeeds: [aSprintFeed()],
  });

const releaseIn = (model: Model) => model.releases.get('a-release') ?? aRelease();
const windowIn = (model: Model) => {
  const [deployment = aDeployment()] = model.deployments.values();
  const window = windowOf(deployment, releaseIn(model));
  if (!window) throw new Error('no window');
  return window;
};

describe.each(CLOCK_CHANGES)(
  'a move over the change of the clocks after %s',
  (saturday, monday) => {
    const friday = addDays(saturday, -1);
    const before = modelOn(friday);
    const moves = [{ releaseId: 'a-release', date: monday }];
    const there = run(before, move, { moves }).model;

    it('takes each date as many days along', () => {
      const effects = effectsOfMove(before, there, 'a-release', '2026-01-01');
      expect(effects.phases.map(({ after }) => after)).toEqual([
        { start: addDays(monday, -3), end: monday },
      ]);
      expect(effects.dueDates.map(({ after }) => after)).toEqual([addDays(monday, -1)]);
      expect(effects.announcements.map(({ after }) => after)).toEqual([saturday]);
      expect(lockDate(releaseIn(there))).toBe(saturday);
    });

    it('keeps the window on its wall', () => {
      for (const [model, date] of [
        [before, friday],
        [
          run(before, move, { moves: [{ releaseId: 'a-release', date: saturday }] }).model,
          saturday,
        ],
        [there, monday],
      ] as const) {
        const { start, end, minutes } = windowIn(model);
        expect(wallAt(start, 'America/New_York')).toEqual({ date, time: '23:30' });
        expect(wallAt(end, 'America/New_York')).toEqual({ date: addDays(date, 1), time: '04:30' });
        expect(minutes).toBe(minutesBetween(start, end));
      }
    });

    it('shifts a follower by its rule', () => {
      const earlier = [{ releaseId: 'a-release', date: saturday }];
      expect(proposeChain(before, earlier).shifts).toEqual([]);
      expect(proposeChain(before, moves).shifts).toMatchObject([
        { releaseId: 'next', before: addDays(friday, 4), after: addDays(monday, 3) },
      ]);
    });

    it('leaves a sprint in time that ends on the day of the window, and not on the next', () => {
      expect(misfitsOf(before, releaseIn(before))).toEqual([]);
      const early = run(before, move, {
        moves: [{ releaseId: 'a-release', date: addDays(friday, -1) }],
      }).model;
      expect(misfitsOf(early, releaseIn(early))).toMatchObject([{ endsAfterWindow: friday }]);
    });

    it('and back changes nothing', () => {
      const back = run(there, move, { moves: [{ releaseId: 'a-release', date: friday }] }).model;
      expect(back).toEqual(before);
      expect(windowIn(back)).toEqual(windowIn(before));
    });
  },
);
