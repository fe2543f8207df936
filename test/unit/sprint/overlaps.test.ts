import { describe, expect, it } from 'vitest';
import { sprintCommands } from '#shared/commands/sprint.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { newOverlaps, overlapsFeeding, overlapWords } from '#shared/domain/sprint/overlaps.ts';
import { aPerson, aSprint, aSprintFeed, aTeam, theSettings } from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const sprint = (id: string, teamId: string | null, startDate: string, endDate: string) =>
  aSprint({ id, name: `Sprint ${id}`, teamId, startDate, endDate });

const before = modelFrom({
  settings: [theSettings()],
  people: [aPerson()],
  teams: [aTeam({ id: 'core' }), aTeam({ id: 'web', name: 'Web' })],
  sprints: [
    sprint('26', 'core', '2026-11-23', '2026-12-04'),
    sprint('27', 'core', '2026-12-07', '2026-12-18'),
    sprint('28', 'core', '2026-12-17', '2026-12-30'),
    sprint('7', 'web', '2026-11-23', '2026-12-04'),
    sprint('8', null, '2026-11-23', '2026-12-04'),
    sprint('9', null, '2026-12-07', '2026-12-18'),
  ],
});

function overlapsOf(sprintId: string, startDate: string, endDate: string) {
  const input = { sprintId, startDate, endDate };
  return newOverlaps(before, run(before, sprintCommands['sprint.move'], input).model);
}

describe('what a sprint that is moved comes to overlap', () => {
  it('is named with the days that both last', () => {
    const overlaps = overlapsOf('26', '2026-12-03', '2026-12-11');
    expect(overlaps.map(overlapWords)).toEqual(['Sprint 26 would overlap Sprint 27 by 5 days']);
    expect(overlapsOf('26', '2026-11-27', '2026-12-07').map(overlapWords)).toEqual([
      'Sprint 26 would overlap Sprint 27 by 1 day',
    ]);
  });

  it('is not named where they only touch, or overlapped as much before', () => {
    expect(overlapsOf('26', '2026-11-25', '2026-12-06')).toEqual([]);
    expect(overlapsOf('28', '2026-12-18', '2026-12-31')).toEqual([]);
    expect(overlapsOf('28', '2026-12-16', '2026-12-29').map(({ days }) => days)).toEqual([3]);
  });

  it('is nothing of another team or of none', () => {
    expect(overlapsOf('7', '2026-12-07', '2026-12-18')).toEqual([]);
    expect(overlapsOf('8', '2026-12-07', '2026-12-18')).toEqual([]);
  });
});

describe('what overlaps of the sprints that feed a release', () => {
  const feeding = (...sprintIds: string[]) => {
    const sprintFeeds = sprintIds.map((sprintId) =>
      aSprintFeed({ id: `feed-${sprintId}`, sprintId, releaseId: 'a-release' }),
    );
    const sprints = [
      ...before.sprints.values(),
      sprint('touching', 'core', '2026-12-30', '2027-01-08'),
      { ...sprint('closed', 'core', '2026-11-23', '2026-12-04'), state: 'closed' as const },
    ];
    const model = modelFrom({ sprints, sprintFeeds });
    return overlapsFeeding(model, 'a-release').map((one) => [
      one.sprint.id,
      one.other.id,
      one.days,
    ]);
  };

  it('is named once for both, with the other where that feeds nothing', () => {
    expect(feeding('27', '28')).toEqual([['27', '28', 2]]);
    expect(feeding('28')).toEqual([['28', '27', 2]]);
  });

  it('is nothing of other teams, of sprints without one, closed ones, or where they only touch', () => {
    expect(feeding('7', '8', 'closed', 'touching')).toEqual([]);
  });
});
