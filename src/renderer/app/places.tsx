import { type ComponentType, lazy } from 'react';
import type { Place } from './route.ts';

const place = (load: () => Promise<{ Place: ComponentType }>) =>
  lazy(async () => ({ default: (await load()).Place }));

/** What stands in the window at each place. A place fetches its route itself, with `useRoute`. */
export const places: Readonly<Record<Place, ComponentType>> = {
  calendar: place(() => import('../features/calendar/index.tsx')),
  board: place(() => import('../features/board/index.tsx')),
  release: place(() => import('../features/release/index.tsx')),
  import: place(() => import('../features/import/index.tsx')),
  people: place(() => import('../features/people/index.tsx')),
  history: place(() => import('../features/history/index.tsx')),
  settings: place(() => import('../features/settings/index.tsx')),
};
