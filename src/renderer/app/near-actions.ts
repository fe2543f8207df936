import type { PlainPlace, ReleaseTab, Route } from './route.ts';

const OF_PLACE: Readonly<Record<PlainPlace, readonly string[]>> = {
  calendar: ['Calendar'],
  board: ['Board'],
  sprints: ['Sprints'],
  import: ['Import'],
  people: ['People'],
  history: [],
  settings: [],
};

const OF_TAB: Readonly<Record<ReleaseTab, readonly string[]>> = {
  checklists: ['Checklist', 'Release', 'Export'],
  scope: ['Release', 'Export'],
  runbook: ['Runbook', 'Release', 'Export'],
  notes: ['Release notes', 'Release', 'Export'],
};

/** The groups of actions that are about what one looks at. */
export const nearGroups = (route: Route): readonly string[] =>
  route.place === 'release' ? OF_TAB[route.tab] : OF_PLACE[route.place];
