import type { PreviewColumn } from '#shared/domain/import/preview.ts';
import { SOURCE_FIELDS, type SourceField } from '#shared/domain/import/source.ts';

/** What a column is read as: a field of the item, or what serves to tell items apart. */
type Slot =
  | Exclude<SourceField, 'parent'>
  | 'id'
  | 'order'
  | 'resolution'
  | 'projectKey'
  | 'projectName'
  | 'parentKey'
  | 'parentId';

interface Reading {
  readonly slot: Slot;
  readonly meaning: string;
  /** Lower case. Where several are in one file, what comes first here counts first. */
  readonly names: readonly string[];
  /** A name that any header beginning so has. */
  readonly prefix?: string;
}

const READINGS: readonly Reading[] = [
  { slot: 'key', meaning: 'Key', names: ['issue key', 'key'] },
  { slot: 'id', meaning: 'Jira’s own id', names: ['issue id'] },
  { slot: 'title', meaning: 'Title', names: ['summary'] },
  { slot: 'description', meaning: 'Description', names: ['description'] },
  { slot: 'type', meaning: 'Type', names: ['issue type'] },
  { slot: 'status', meaning: 'Status', names: ['status'] },
  { slot: 'statusCategory', meaning: 'Status category', names: ['status category'] },
  { slot: 'resolution', meaning: 'Status, where it was dropped', names: ['resolution'] },
  { slot: 'priority', meaning: 'Priority', names: ['priority'] },
  {
    slot: 'points',
    meaning: 'Points',
    names: [
      'custom field (story point estimate)',
      'custom field (story points)',
      'story point estimate',
      'story points',
    ],
  },
  { slot: 'labels', meaning: 'Labels', names: ['labels'] },
  { slot: 'components', meaning: 'Components', names: ['components', 'component/s'] },
  { slot: 'assignee', meaning: 'Assignee', names: ['assignee'] },
  { slot: 'sprints', meaning: 'Sprint', names: ['sprint', 'custom field (sprint)'] },
  { slot: 'fixVersions', meaning: 'Release', names: ['fix versions', 'fix version/s'] },
  { slot: 'resolved', meaning: 'Resolved on', names: ['resolved'] },
  {
    slot: 'parentKey',
    meaning: 'Parent',
    names: ['parent key', 'custom field (epic link)', 'epic link'],
  },
  { slot: 'parentId', meaning: 'Parent', names: ['parent', 'parent id'] },
  { slot: 'blocks', meaning: 'Blocks', names: [], prefix: 'outward issue link (blocks' },
  { slot: 'blockedBy', meaning: 'Blocked by', names: [], prefix: 'inward issue link (blocks' },
  { slot: 'projectKey', meaning: 'Project', names: ['project key'] },
  { slot: 'projectName', meaning: 'Project', names: ['project name'] },
  { slot: 'order', meaning: 'Order', names: ['custom field (rank)', 'rank'] },
];

/** Which cells of a row hold what, first things first, and what is told of each column. */
export interface JiraHeader {
  readonly width: number;
  /** As the file spells them. */
  readonly names: readonly string[];
  readonly at: Readonly<Record<Slot, readonly number[]>>;
  /** Which cells of a row are read. */
  readonly read: readonly number[];
  /** Each name once, in the file's order. */
  readonly columns: readonly PreviewColumn[];
  /** The needed columns that are not there. */
  readonly missing: readonly string[];
}

/** Reads a header by its names, whatever their order; repeated names are one column with several values. */
export function readHeader(cells: readonly string[]): JiraHeader {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = Object.fromEntries(
    READINGS.map((reading) => [reading.slot, placesOf(reading, names)]),
  ) as Record<Slot, number[]>;
  const meanings = new Map<number, string>();
  for (const { slot, meaning } of READINGS) {
    for (const index of at[slot]) meanings.set(index, meaning);
  }
  const columns = new Map<string, PreviewColumn>();
  cells.forEach((cell, index) => {
    const header = cell.trim();
    if (header !== '' && !columns.has(header))
      columns.set(header, { header, meaning: meanings.get(index) ?? null });
  });
  const missing = [
    ...(at.title.length === 0 ? ['Summary'] : []),
    ...(at.key.length === 0 ? ['Issue key'] : []),
  ];
  return {
    width: cells.length,
    names: cells.map((cell) => cell.trim()),
    at,
    read: Object.values(at).flat(),
    columns: [...columns.values()],
    missing,
  };
}

function placesOf({ names, prefix }: Reading, header: readonly string[]): number[] {
  const named = names.flatMap((name) =>
    header.flatMap((cell, index) => (cell === name ? [index] : [])),
  );
  if (prefix === undefined) return named;
  return header.flatMap((cell, index) => (cell.startsWith(prefix) ? [index] : []));
}

/** The fields that a file with this header tells of. */
export const fieldsOf = (header: JiraHeader): SourceField[] =>
  SOURCE_FIELDS.filter((field) => placesFor(header, field).length > 0);

/** The name of the column that `field` is read from, as the file spells it. */
export const headerOf = (header: JiraHeader, field: SourceField): string | null =>
  header.names[placesFor(header, field)[0] ?? -1] ?? null;

const placesFor = ({ at }: JiraHeader, field: SourceField): readonly number[] =>
  field === 'parent' ? [...at.parentKey, ...at.parentId] : at[field];
