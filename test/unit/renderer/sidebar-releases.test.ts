import { expect, it } from 'vitest';
import { sidebarReleases } from '#renderer/app/sidebar-releases.ts';
import { aRelease } from '#test/support/builders.ts';

const TODAY = '2026-12-02';
const shown = (...releases: Parameters<typeof aRelease>[0][]) =>
  sidebarReleases(
    releases.map((each) => aRelease({ ...each, id: each?.version ?? '' })),
    TODAY,
  ).map(({ version }) => version);

it('lists the next release first and undated ones last', () => {
  expect(
    shown(
      { version: '5.0.0', targetDate: '2027-02-01' },
      { version: '6.0.0', targetDate: null },
      { version: '4.2.0', targetDate: '2026-12-11' },
    ),
  ).toEqual(['4.2.0', '5.0.0', '6.0.0']);
});

it('settles the same day by version', () => {
  expect(
    shown(
      { version: '4.10.0', targetDate: '2026-12-11' },
      { version: '4.9.0', targetDate: '2026-12-11' },
    ),
  ).toEqual(['4.9.0', '4.10.0']);
});

it('lists what is out at the end, the latest first', () => {
  expect(
    shown(
      { version: '3.0.0', targetDate: '2026-11-20', status: 'released' },
      { version: '4.0.0', targetDate: '2026-11-30', status: 'rolled-back' },
      { version: '4.2.0', targetDate: '2026-12-11' },
    ),
  ).toEqual(['4.2.0', '4.0.0', '3.0.0']);
});

it('keeps what is overdue, and what is out for thirty days', () => {
  expect(
    shown(
      { version: '1.0.0', targetDate: '2026-06-01', status: 'in-progress' },
      { version: '2.0.0', targetDate: '2026-11-02', status: 'released' },
      { version: '3.0.0', targetDate: '2026-11-01', status: 'released' },
      { version: '4.0.0', targetDate: '2026-12-01', status: 'cancelled' },
    ),
  ).toEqual(['1.0.0', '2.0.0']);
});
