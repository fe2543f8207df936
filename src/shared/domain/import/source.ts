import type { SourceKind } from '../records/import.ts';
import type { PreviewColumn, RefusedRow } from './preview.ts';

/**
 * What a tracker can say of an item, in its own terms, normalised but not mapped: numbers without
 * needless zeros, moments as the tracker's wall shows them (`YYYY-MM-DDTHH:MM`, or `UNREADABLE`), lists as lines.
 * `parent`, `blocks` and `blockedBy` hold keys; `sprints` is the history, the last one current.
 */
export const SOURCE_FIELDS = [
  'key',
  'title',
  'description',
  'type',
  'status',
  'statusCategory',
  'priority',
  'points',
  'labels',
  'components',
  'assignee',
  'parent',
  'sprints',
  'fixVersions',
  'blocks',
  'blockedBy',
  'resolved',
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** One item as the file tells it: `values[i]` is what the file's `fields[i]` holds. */
export interface SourceRow {
  /** Counts from 1, the header being row 1. */
  readonly row: number;
  /** The tracker's own id, or the key where the file has none. */
  readonly externalId: string;
  /** The key of the tracker's project. */
  readonly project: string;
  readonly values: readonly string[];
}

export interface SourceProject {
  readonly key: string;
  readonly name: string;
}

/** A whole file, read and normalised. A field that is not in `fields` is not in the file. */
export interface SourceFile {
  readonly kind: SourceKind;
  readonly file: string;
  readonly encoding: string;
  readonly projects: readonly SourceProject[];
  readonly fields: readonly SourceField[];
  /** In the tracker's own order, where the file tells it. */
  readonly rows: readonly SourceRow[];
  readonly columns: readonly PreviewColumn[];
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly string[];
}

/** A moment that the source tells, but in a way that cannot be read. */
export const UNREADABLE = '?';

/** A moment that the source tells; `null` where it tells none, or none that can be read. */
export const momentOf = (value: string): string | null =>
  value === '' || value === UNREADABLE ? null : value;

/** A list as one value; its parts hold no line breaks. */
export const joinList = (parts: readonly string[]): string => parts.join('\n');

export const splitList = (value: string): string[] => (value === '' ? [] : value.split('\n'));

/** The last of a list, or nothing: of a history, what holds now. */
export const lastOf = (value: string): string => value.slice(value.lastIndexOf('\n') + 1);
