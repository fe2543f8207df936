import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';

export const RELEASE_TABS = ['checklists', 'scope', 'runbook', 'notes'] as const;
export type ReleaseTab = (typeof RELEASE_TABS)[number];

export const PLAIN_PLACES = [
  'calendar',
  'board',
  'sprints',
  'import',
  'people',
  'history',
  'settings',
] as const;

export type PlainPlace = (typeof PLAIN_PLACES)[number];

/** Where in the window one is. */
export type Route =
  | { readonly place: PlainPlace }
  | { readonly place: 'release'; readonly releaseId: Id; readonly tab: ReleaseTab };
export type Place = Route['place'];

export const home: Route = { place: 'calendar' };

/** The route as a path: `/board`, `/release/ID/runbook`. */
export const pathOf = (route: Route): string =>
  route.place === 'release'
    ? `/release/${encodeURIComponent(route.releaseId)}/${route.tab}`
    : `/${route.place}`;

/** The route of a path; home where the path means nothing. */
export function routeFrom(path: string): Route {
  const [place, id, tab] = path.replace(/^#?\/*/, '').split('/');
  if (place === 'release') {
    const releaseId = decoded(id ?? '');
    if (releaseId === '') return home;
    return { place, releaseId, tab: oneOf(RELEASE_TABS, tab) ?? RELEASE_TABS[0] };
  }
  const plain = oneOf(PLAIN_PLACES, place);
  return plain ? { place: plain } : home;
}

/** The text behind an encoded one; nothing where it is not encoded as it should be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const oneOf = <T extends string>(known: readonly T[], word: string | undefined): T | null =>
  known.find((each) => each === word) ?? null;

const useRouteStore = create<{ route: Route }>(() => ({ route: routeFrom(here()) }));

function here(): string {
  return typeof location === 'undefined' ? '' : location.hash;
}

/** Where one is, followed as it changes. */
export const useRoute = (): Route => useRouteStore((state) => state.route);

/** Where one is, right now. */
export const currentRoute = (): Route => useRouteStore.getState().route;

/** Goes somewhere; `back` returns. Going where one is already does nothing. */
export function go(route: Route): void {
  if (pathOf(route) === pathOf(currentRoute())) return;
  history.pushState(null, '', `#${pathOf(route)}`);
  useRouteStore.setState({ route });
}

/** Goes somewhere without a step to come back to: a tab, a correction. */
export function replaceRoute(route: Route): void {
  history.replaceState(null, '', `#${pathOf(route)}`);
  useRouteStore.setState({ route });
}

/** Follows the window's own back and forward until the function it returns is called. */
export function followHistory(): () => void {
  const follow = () => useRouteStore.setState({ route: routeFrom(here()) });
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}
