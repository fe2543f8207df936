import { describe, expect, it } from 'vitest';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import type { Deployment, Follow, Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import { aFollow, anAnnouncement, aSprint, aSprintFeed } from '#test/support/builders.ts';
import { deployment, person, release, releaseModel } from '#test/support/release-rows.ts';

const sound = release({ goal: 'Close the month', ownerId: 'mara' });

function findings(over: Partial<ModelRows>, today = '2026-12-01') {
  const model = releaseModel({ releases: [sound], people: [person({ id: 'mara' })], ...over });
  const its = model.releases.get('r');
  if (!its) throw new Error('no release');
  return runChecks({ model, release: its, now: `${today}T09:00:00Z`, today }).findings;
}
const inShort = (over: Partial<ModelRows>, today?: string) =>
  findings(over, today).map(({ check, severity }) => `${severity} ${check}`);

it('the scope is locked so many calendar days before the target date, or never', () => {
  const lock = (over: Partial<Release>) => lockDate(release(over));
  expect(lock({ lockDaysBefore: 7 })).toBe('2026-12-04');
  expect(lock({ lockDaysBefore: 0 })).toBe('2026-12-11');
  expect(lock({ lockDaysBefore: null })).toBeNull();
  expect(lock({ lockDaysBefore: 7, targetDate: null })).toBeNull();
});

describe('a release that follows 4.1.0, which ships on Mon 7 Dec,', () => {
  const following = (rule: Partial<Follow>, leader: Partial<Release> = {}) => ({
    releases: [sound, release({ id: 'l', version: '4.1.0', targetDate: '2026-12-07', ...leader })],
    follows: [aFollow({ releaseId: 'r', leaderId: 'l', ...rule })],
  });

  it.each<[string, Partial<Follow>, Partial<Release>, string[]]>([
    ['as long after as agreed', { days: 4 }, {}, []],
    ['sooner than agreed', { days: 5 }, {}, ['warning follow-broken']],
    ['later than exactly agreed', { mode: 'exactly', days: 3 }, {}, ['warning follow-broken']],
    ['on another day', { mode: 'same-day' }, {}, ['warning follow-broken']],
    ['before it', {}, { targetDate: '2026-12-14' }, ['blocker follow-broken']],
    ['before it, which is cancelled', {}, { targetDate: '2026-12-14', status: 'cancelled' }, []],
    ['without knowing when that is', {}, { targetDate: null }, []],
  ])('%s', (_, rule, leader, expected) => {
    expect(inShort(following(rule, leader))).toEqual(expected);
  });

  it('says what was agreed and what is planned', () => {
    expect(findings(following({ days: 5 }))).toMatchObject([
      {
        what: 'Not at least 5 working days after 4.1.0',
        why: 'It is planned at least 5 working days after 4.1.0, which ships Mon 7 Dec 2026; this one ships Fri 11 Dec 2026.',
      },
    ]);
    expect(findings(following({}, { targetDate: '2026-12-14' }))).toMatchObject([
      { what: 'Ships before 4.1.0' },
    ]);
  });

  it('stands in a circle only where a file brought one', () => {
    const { releases, follows } = following({ mode: 'same-day' }, { targetDate: '2026-12-11' });
    const circle = [...follows, aFollow({ id: 'f2', releaseId: 'l', leaderId: 'r' })];
    expect(findings({ releases, follows: circle })).toMatchObject([
      { severity: 'blocker', what: 'Follows itself in a circle' },
    ]);
    expect(inShort({ releases, follows })).toEqual([]);
  });
});

describe('a sprint that feeds a release on Fri 11 Dec, locked a week before,', () => {
  const fed = (sprint: Partial<Sprint>, window: Partial<Deployment> = {}) => ({
    releases: [{ ...sound, lockDaysBefore: 7 }],
    deployments: [deployment(window)],
    sprints: [aSprint({ startDate: '2026-11-23', endDate: '2026-12-04', ...sprint })],
    sprintFeeds: [aSprintFeed({ releaseId: 'r' })],
  });
  const night = { windowStart: '22:00', windowEnd: '02:00', windowNights: 1 };
  const noon = { windowStart: '11:00', windowEnd: '13:00', windowNights: 0 };
  const weekend = { windowStart: '18:00', windowEnd: '06:00', windowNights: 3 };

  it.each<[string, Partial<Sprint>, Partial<Deployment>, string[]]>([
    ['that holds the lock', { startDate: '2026-12-03', endDate: '2026-12-10' }, night, []],
    ['that starts on it', { startDate: '2026-12-04', endDate: '2026-12-10' }, night, ['warning']],
    ['that ends on the day of the window', { endDate: '2026-12-11' }, noon, []],
    ['that ends on the evening of the window', { endDate: '2026-12-11' }, night, []],
    ['that ends on the day after the night', { endDate: '2026-12-12' }, night, ['warning']],
    ['that ends on the day after noon', { endDate: '2026-12-12' }, noon, ['warning']],
    ['that ends while the window is open', { endDate: '2026-12-13' }, weekend, []],
    ['that ends on the day it closes', { endDate: '2026-12-14' }, weekend, ['warning']],
    [
      'that starts and ends after it',
      { startDate: '2026-12-14', endDate: '2026-12-18' },
      night,
      ['warning'],
    ],
    ['that is closed', { state: 'closed', endDate: '2026-12-12' }, night, []],
    ['without dates', { startDate: null, endDate: null }, night, []],
  ])('%s', (_, sprint, window, expected) => {
    const found = findings(fed(sprint, window));
    expect(found.map(({ severity }) => severity)).toEqual(expected);
    for (const { check } of found) expect(check).toBe('sprint-against-lock');
  });

  it('names the days', () => {
    const late = fed({ startDate: '2026-12-04', endDate: '2026-12-10' });
    expect(findings(late)[0]?.why).toBe(
      'It starts Fri 4 Dec 2026, and the scope is locked Fri 4 Dec 2026.',
    );
    expect(findings(fed({ endDate: '2026-12-14' }))[0]?.why).toBe(
      'It ends Mon 14 Dec 2026, and the window is over Sat 12 Dec 2026.',
    );
  });

  it('says both where it starts after the lock and ends after the window', () => {
    const both = fed({ startDate: '2026-12-07', endDate: '2026-12-18' });
    expect(findings(both)).toMatchObject([
      {
        what: expect.stringMatching(/ starts after the scope lock and ends after the window$/),
        why:
          'It starts Mon 7 Dec 2026, and the scope is locked Fri 4 Dec 2026. ' +
          'It ends Fri 18 Dec 2026, and the window is over Sat 12 Dec 2026.',
      },
    ]);
  });

  it('is measured by the target date where there is no window', () => {
    const windowless = { windowStart: null, windowEnd: null };
    const checks = (endDate: string) => inShort(fed({ endDate }, windowless));
    expect(checks('2026-12-11')).toEqual(['blocker window-missing']);
    expect(checks('2026-12-12')).toContain('warning sprint-against-lock');
  });
});

describe('an announcement', () => {
  const told = (over: Partial<Announcement>, targetDate: string | null = '2026-12-11') => ({
    releases: [{ ...sound, targetDate }],
    announcements: [anAnnouncement({ releaseId: 'r', ...over })],
  });

  it('that was not sent counts from the day on which it is due', () => {
    expect(findings(told({}), '2026-12-03')).toMatchObject([
      {
        check: 'announcement-overdue',
        severity: 'warning',
        counts: false,
        countsFrom: '2026-12-04',
      },
    ]);
    expect(findings(told({}), '2026-12-04')).toMatchObject([
      { what: 'Support not told', where: 'Support, Mail', why: 'Due Fri 4 Dec.', counts: true },
    ]);
    expect(findings(told({}), '2026-12-07')[0]?.why).toBe('Was due Fri 4 Dec 2026.');
  });

  it('is looked at after the release as well', () => {
    const { announcements } = told({ plannedOffset: 1 });
    const released = { releases: [{ ...sound, status: 'released' as const }], announcements };
    expect(inShort(released, '2026-12-20')).toEqual(['warning announcement-overdue']);
  });

  it('that was sent is in order while the date it told is the release’s', () => {
    const sent = { sentOn: '2026-11-27', toldDate: '2026-12-11' };
    expect(findings(told(sent))).toEqual([]);
    expect(findings(told(sent, '2026-12-18'))).toMatchObject([
      {
        check: 'told-another-date',
        severity: 'blocker',
        what: 'Support was told Fri 11 Dec',
        why: 'That was on Fri 27 Nov 2026; now the release ships Fri 18 Dec 2026.',
      },
    ]);
    expect(inShort(told(sent, null))).toContain('blocker told-another-date');
    expect(findings(told({ ...sent, toldDate: null }, '2026-12-18'))).toEqual([]);
  });

  it('is made good by what the same audience was told later', () => {
    const rows = (later: Partial<Announcement>) => ({
      releases: [{ ...sound, targetDate: '2026-12-18' }],
      announcements: [
        anAnnouncement({ releaseId: 'r', sentOn: '2026-11-27', toldDate: '2026-12-11' }),
        anAnnouncement({
          id: 'w2',
          releaseId: 'r',
          sentOn: '2026-11-30',
          toldDate: '2026-12-18',
          ...later,
        }),
      ],
    });
    expect(findings(rows({ audience: 'support ' }))).toEqual([]);
    expect(findings(rows({ audience: 'Sales' }))).toHaveLength(1);
    expect(findings(rows({ sentOn: '2026-11-20' }))).toHaveLength(1);
  });
});
