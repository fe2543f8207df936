import { describe, expect, it } from 'vitest';
import { dayEvents } from '#shared/domain/calendar/day-events.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { daysOf, quarterRange, yearRange } from '#shared/domain/calendar/range.ts';
import { lanesOf, type TimelineLine, timelineLines } from '#shared/domain/calendar/timeline.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import {
  aDateMark,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
} from '#test/support/builders.ts';

const sprint = (id: string, teamId: string | null, startDate: string, endDate: string) =>
  aSprint({ id, name: id, teamId, startDate, endDate });

const model = modelFrom({
  products: [
    aProduct({ id: 'wallet', name: 'Wallet', rank: 'a1' }),
    aProduct({ id: 'pay', name: 'Payments', rank: 'a0' }),
  ],
  teams: [aTeam({ id: 't', name: 'Ledger', rank: 'a0' })],
  releases: [
    aRelease({ id: 'late', productId: 'pay', version: '4.3.0', targetDate: '2026-12-20' }),
    aRelease({ id: 'early', productId: 'pay', version: '4.10.0', targetDate: '2026-11-20' }),
    aRelease({ id: 'other', productId: 'wallet', version: '1.0.0', targetDate: '2026-11-01' }),
    aRelease({ id: 'waits', productId: 'wallet', version: '1.1.0', targetDate: null }),
  ],
  sprints: [
    sprint('s1', 't', '2026-11-02', '2026-11-15'),
    sprint('s2', 't', '2026-11-16', '2026-11-29'),
    sprint('s3', 't', '2026-11-20', '2026-11-25'),
    sprint('free', null, '2026-11-02', '2026-11-15'),
  ],
});

const words = (line: TimelineLine): string =>
  line.kind === 'release' ? line.release.version : `${line.kind}: ${line.title}`;

describe('the lines of the timeline', () => {
  it('are the sprints by team, then the products with their releases by date', () => {
    expect(timelineLines(model, calendarEvents(model)).map(words)).toEqual([
      'group: Sprints',
      'lane: Ledger',
      'lane: ',
      'lane: No team',
      'group: Payments',
      '4.10.0',
      '4.3.0',
      'group: Wallet',
      '1.0.0',
    ]);
  });

  it('begin with freezes and date marks, named in as few lines as hold them', () => {
    const mark = (id: string, title: string, start: string, end: string) =>
      aDateMark({ id, title, startDate: start, endDate: end });
    const dated = modelFrom({
      dateMarks: [
        mark('a', 'Fair', '2026-11-02', '2026-11-04'),
        mark('b', 'Contract', '2026-11-03', '2026-11-03'),
        mark('c', 'Fair', '2026-11-09', '2026-11-10'),
      ],
    });
    const lines = timelineLines(dated, dayEvents(dated));
    expect(lines.map(words)).toEqual(['group: Freezes and dates', 'lane: Fair', 'lane: Contract']);
  });

  it('group the releases by the teams that build them', () => {
    const fed = modelFrom({
      products: [aProduct({ id: 'pay' })],
      teams: [
        aTeam({ id: 'b', name: 'Risk', rank: 'a1' }),
        aTeam({ id: 'a', name: 'Ledger', rank: 'a0' }),
      ],
      releases: ['1.0.0', '1.1.0', '2.0.0', '3.0.0'].map((version) =>
        aRelease({ id: version, productId: 'pay', version }),
      ),
      sprints: [sprint('s', 'a', '2027-01-04', '2027-01-15'), sprint('t', 'b', '', '')],
      sprintFeeds: [
        aSprintFeed({ id: '1', sprintId: 't', releaseId: '1.0.0' }),
        aSprintFeed({ id: '2', sprintId: 's', releaseId: '1.1.0' }),
        aSprintFeed({ id: '3', sprintId: 's', releaseId: '2.0.0' }),
        aSprintFeed({ id: '4', sprintId: 't', releaseId: '2.0.0' }),
      ],
    });
    const events = calendarEvents(fed).filter(({ kind }) => kind === 'release');
    expect(timelineLines(fed, events, 'team').map(words)).toEqual([
      'group: Ledger',
      '1.1.0',
      'group: Ledger and Risk',
      '2.0.0',
      'group: Risk',
      '1.0.0',
      'group: No team',
      '3.0.0',
    ]);
  });

  it('are none where nothing has a day', () => {
    expect(timelineLines(model, [])).toEqual([]);
  });

  it('hold what overlaps in lanes, and what does not in one', () => {
    const sprints = calendarEvents(model).filter(({ kind }) => kind === 'sprint');
    const lanes = lanesOf(sprints.filter(({ recordId }) => recordId !== 'free'));
    expect(lanes.map((lane) => lane.map(({ recordId }) => recordId))).toEqual([
      ['s1', 's2'],
      ['s3'],
    ]);
  });
});

describe('the range of a page', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2028-02-29', '2028-01-01', '2028-03-31'],
    ['2026-06-30', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
  ])('of the quarter of %s is %s to %s', (date, start, end) => {
    expect(quarterRange(date)).toEqual({ start, end });
  });

  it('of a leap year has 366 days', () => {
    expect(daysOf(yearRange('2028-07-01'))).toHaveLength(366);
  });
});
