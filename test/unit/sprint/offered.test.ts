import { expect, it } from 'vitest';
import { modelFrom } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { sprintsLetIn } from '#shared/domain/sprint/offered.ts';
import { aRelease, aSprint, aSprintFeed } from '#test/support/builders.ts';

const sprint = (id: string, startDate: string, over: Partial<Sprint> = {}) =>
  aSprint({ id, name: id, startDate, endDate: startDate, teamId: 'pay', ...over });

const modelOn = (targetDate: string | null, sprints: Sprint[] = []) =>
  modelFrom({
    releases: [
      aRelease({ id: 'r', targetDate, lockDaysBefore: 7 }),
      aRelease({ id: 'other', targetDate: '2027-02-01' }),
      aRelease({ id: 'elsewhere', productId: 'wallet' }),
    ],
    sprints: [sprint('feeds', '2026-11-16'), ...sprints],
    sprintFeeds: [
      aSprintFeed({ id: '1', sprintId: 'feeds', releaseId: 'r' }),
      aSprintFeed({ id: '2', sprintId: 'taken', releaseId: 'other' }),
      aSprintFeed({ id: '3', sprintId: 'wallet', releaseId: 'elsewhere' }),
    ],
  });

const offered = (from: string | null, to: string | null, sprints: Sprint[]) =>
  sprintsLetIn(modelOn(from), modelOn(to, sprints), 'r').map(({ id }) => id);

it('offers the sprints that begin between the old lock and the new one', () => {
  const all = [
    sprint('before', '2026-12-03'),
    sprint('second', '2026-12-17'),
    sprint('first', '2026-12-04'),
    sprint('on the lock', '2026-12-18'),
  ];
  expect(offered('2026-12-11', '2026-12-25', all)).toEqual(['first', 'second']);
});

it('offers none that is closed, feeds another release, or is of a team that does not work for it', () => {
  const all = [
    sprint('closed', '2026-12-04', { state: 'closed' }),
    sprint('taken', '2026-12-05'),
    sprint('stranger', '2026-12-06', { teamId: 'wallet' }),
    sprint('wallet', '2026-12-07'),
  ];
  expect(offered('2026-12-11', '2026-12-25', all)).toEqual(['wallet']);
});

it('offers none where the lock does not move on', () => {
  const all = [sprint('s', '2026-12-05')];
  expect(offered('2026-12-25', '2026-12-11', all)).toEqual([]);
  expect(offered(null, '2026-12-25', all)).toEqual([]);
  expect(offered('2026-12-11', null, all)).toEqual([]);
});
