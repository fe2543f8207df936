import { announcements } from './announcement.ts';
import { cadences, generated } from './cadence.ts';
import { dateMarks, freezeReasons, freezes, holidays, leaves } from './calendar.ts';
import type { Row } from './fields.ts';
import { importBases, importHeaders, importSources, missingItems } from './import.ts';
import { dependencies, itemReleases, items } from './item.ts';
import { notesBlocks } from './notes.ts';
import { people, roles, teams } from './people.ts';
import { checklistItems, phases } from './phase.ts';
import { products } from './product.ts';
import { deployments, follows, releases } from './release.ts';
import { runbookSections, runbookSteps, runbooks } from './runbook.ts';
import { settings } from './settings.ts';
import { sprintFeeds, sprints } from './sprint.ts';

/** Every table that changes speak of, in the order in which a dump lists them. */
export const tables = {
  settings,
  roles,
  teams,
  people,
  products,
  releases,
  follows,
  deployments,
  phases,
  checklistItems,
  sprints,
  sprintFeeds,
  items,
  itemReleases,
  dependencies,
  runbooks,
  runbookSections,
  runbookSteps,
  notesBlocks,
  holidays,
  leaves,
  freezes,
  freezeReasons,
  dateMarks,
  cadences,
  generated,
  announcements,
  importSources,
  missingItems,
  importHeaders,
  importBases,
} as const;

export type TableName = keyof typeof tables;
export type RecordOf<T extends TableName> = Row<(typeof tables)[T]['fields']>;

/** The tables that every process holds in memory. */
export type ModelTable = {
  [T in TableName]: (typeof tables)[T]['home'] extends 'model' ? T : never;
}[TableName];

export const tableNames = Object.keys(tables) as TableName[];
export const modelTables = tableNames.filter(
  (table): table is ModelTable => tables[table].home === 'model',
);
