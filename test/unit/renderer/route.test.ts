import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { home, pathOf, RELEASE_TABS, type Route, routeFrom } from '#renderer/app/route.ts';

const places = ['calendar', 'board', 'import', 'people', 'history', 'settings'] as const;
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(...places).map((place): Route => ({ place })),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.constantFrom(...RELEASE_TABS))
    .map(([releaseId, tab]): Route => ({ place: 'release', releaseId, tab })),
);

describe('a route as a path', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(routeFrom(pathOf(route))).toEqual(route);
        expect(routeFrom(`#${pathOf(route)}`)).toEqual(route);
      }),
      { numRuns: 300 },
    );
  });

  it('is home where the path means nothing', () => {
    for (const path of ['', '#', '/nowhere', '/release', '/release/'])
      expect(routeFrom(path)).toEqual(home);
  });

  it('is home where the path is not even an address', () => {
    expect(routeFrom('/release/%E0%A4%A/notes')).toEqual(home);
  });

  it('opens the first tab where the path names none that is known', () => {
    expect(routeFrom('/release/r1/gossip')).toEqual({
      place: 'release',
      releaseId: 'r1',
      tab: RELEASE_TABS[0],
    });
  });
});
