import { expect, it } from 'vitest';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import {
  aHoliday,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';

it('a calendar of one team leaves out what only others build', () => {
  const sprint = (id: string) =>
    aSprint({ id, teamId: id, startDate: '2026-12-01', endDate: '2026-12-14' });
  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    teams: [aTeam({ id: 'ledger' }), aTeam({ id: 'risk' })],
    releases: [aRelease({ id: 'ours' }), aRelease({ id: 'theirs' })],
    sprints: [sprint('ledger'), sprint('risk')],
    sprintFeeds: [
      aSprintFeed({ id: '1', sprintId: 'ledger', releaseId: 'ours' }),
      aSprintFeed({ id: '2', sprintId: 'risk', releaseId: 'theirs' }),
    ],
    holidays: [aHoliday({ id: 'holiday' })],
  });
  const all = { productId: null, from: null, to: null, hidden: [] };
  const ids = (teamId: string | null) =>
    calendarEntries(model, { ...all, teamId }).map(({ recordId }) => recordId);
  expect(ids('ledger').toSorted()).toEqual(['holiday', 'ledger', 'ours']);
  expect(ids(null)).toHaveLength(5);
});
