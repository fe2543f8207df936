import { expect, it } from 'vitest';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { type Look, looked } from '#shared/domain/calendar/look.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import {
  aPhase,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';

const model = modelFrom({
  settings: [theSettings()],
  products: [
    aProduct({ id: 'pay', rank: 'a0' }),
    aProduct({ id: 'wallet', key: 'WAL', rank: 'a1' }),
  ],
  releases: [
    aRelease({ id: 'r', productId: 'pay', hue: 3, status: 'planned' }),
    aRelease({ id: 'w', productId: 'wallet', hue: 3, status: 'in-progress' }),
  ],
  phases: [aPhase({ id: 'p', releaseId: 'r', kind: 'build' })],
  sprints: [aSprint({ id: 's', startDate: '2026-12-01', endDate: '2026-12-14' })],
});
const ALL: Look = { productId: null, teamId: null, hidden: [], colouring: 'release' };
const show = (look: Partial<Look>) => looked(model, calendarEvents(model), { ...ALL, ...look });
const ids = (look: Partial<Look>) => show(look).map(({ id }) => id);

it('shows everything as it is where nothing else is asked for', () => {
  expect(show({})).toEqual(calendarEvents(model));
});

it('shows one product, and what belongs to none', () => {
  expect(ids({ productId: 'wallet' }).toSorted()).toEqual(['release:w', 'sprint:s']);
});

it('leaves kinds out', () => {
  expect(ids({ hidden: ['sprint', 'phase'] }).toSorted()).toEqual(['release:r', 'release:w']);
});

it('colours by product or by state, and what belongs to no release not at all', () => {
  const hues = (colouring: Look['colouring']) =>
    Object.fromEntries(show({ colouring }).map(({ id, hue }) => [id, hue]));
  expect(hues('product')).toEqual({ 'release:r': 1, 'phase:p': 1, 'release:w': 2, 'sprint:s': 0 });
  expect(hues('state')).toEqual({ 'release:r': 1, 'phase:p': 1, 'release:w': 4, 'sprint:s': 0 });
});

it('shows one team: its sprints, what they feed, and what no team builds', () => {
  const teams = modelFrom({
    settings: [theSettings()],
    products: [aProduct({ id: 'pay' })],
    teams: [aTeam({ id: 'ledger', rank: 'a0' }), aTeam({ id: 'risk', rank: 'a1' })],
    releases: [
      aRelease({ id: 'ours', productId: 'pay' }),
      aRelease({ id: 'theirs', productId: 'pay' }),
      aRelease({ id: 'both', productId: 'pay' }),
      aRelease({ id: 'nobody', productId: 'pay' }),
    ],
    sprints: ['ledger', 'risk', null].map((teamId) =>
      aSprint({ id: `${teamId}`, teamId, startDate: '2026-12-01', endDate: '2026-12-14' }),
    ),
    sprintFeeds: [
      aSprintFeed({ id: '1', sprintId: 'ledger', releaseId: 'ours' }),
      aSprintFeed({ id: '2', sprintId: 'risk', releaseId: 'theirs' }),
      aSprintFeed({ id: '3', sprintId: 'ledger', releaseId: 'both' }),
      aSprintFeed({ id: '4', sprintId: 'risk', releaseId: 'both' }),
    ],
  });
  const shown = looked(teams, calendarEvents(teams), { ...ALL, teamId: 'ledger' });
  expect(shown.map(({ id }) => id).toSorted()).toEqual([
    'release:both',
    'release:nobody',
    'release:ours',
    'sprint:ledger',
    'sprint:null',
  ]);
});

it('shows of one product only the sprints that serve it, or none yet', () => {
  const sprint = (id: string) => aSprint({ id, startDate: '2026-12-01', endDate: '2026-12-14' });
  const feeding = modelFrom({
    settings: [theSettings()],
    products: [aProduct({ id: 'pay' }), aProduct({ id: 'wallet', key: 'WAL' })],
    releases: [aRelease({ id: 'r', productId: 'pay', targetDate: null })],
    sprints: [sprint('pays'), sprint('free')],
    sprintFeeds: [aSprintFeed({ sprintId: 'pays', releaseId: 'r' })],
  });
  const shown = looked(feeding, calendarEvents(feeding), { ...ALL, productId: 'wallet' });
  expect(shown.map(({ id }) => id)).toEqual(['sprint:free']);
});
