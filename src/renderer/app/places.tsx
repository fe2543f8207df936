import { type ComponentType, lazy } from 'react';
import { idle } from '../lib/when-idle.ts';
import type { Place } from './route.ts';

const load: Readonly<Record<Place, () => Promise<{ readonly Place: ComponentType }>>> = {
  calendar: () => import('../features/calendar/index.tsx'),
  board: () => import('../features/board/index.tsx'),
  sprints: () => import('../features/sprints/index.tsx'),
  release: () => import('../features/release/index.tsx'),
  import: () => import('../features/import/index.tsx'),
  people: () => import('../features/people/index.tsx'),
  history: () => import('../features/history/index.tsx'),
  settings: () => import('../features/settings/index.tsx'),
};

const place = (name: Place) => lazy(async () => ({ default: (await load[name]()).Place }));

/** What stands in the window at each place. A place fetches its route itself, with `useRoute`. */
export const places: Readonly<Record<Place, ComponentType>> = {
  calendar: place('calendar'),
  board: place('board'),
  sprints: place('sprints'),
  release: place('release'),
  import: place('import'),
  people: place('people'),
  history: place('history'),
  settings: place('settings'),
};

/** Begins to fetch the place where one is, so that it comes while the workspace is being loaded. */
export const loadPlace = (name: Place): void => void load[name]();

/**
 * Fetches what has not been looked at yet, so that no place has to be waited for; one at a time, so
 * that the place somebody goes to meanwhile does not have to wait for all of them.
 */
export function loadPlacesWhenIdle(): () => void {
  let wanted = true;
  const loadAll = async () => {
    for (const each of Object.values(load)) {
      await idle();
      if (!wanted) return;
      await each();
    }
  };
  void loadAll();
  return () => {
    wanted = false;
  };
}
