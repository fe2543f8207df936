import { lastOf, type SourceField, splitList } from './source.ts';

export type Side = 'ours' | 'theirs';

/** Fields that are compared one by one, and what a person reads them as. */
export const MERGED_FIELDS = {
  key: 'Key',
  title: 'Title',
  description: 'Description',
  type: 'Type',
  status: 'Status',
  priority: 'Priority',
  points: 'Points',
  labels: 'Labels',
  components: 'Components',
  assignee: 'Assignee',
  parent: 'Parent',
  sprints: 'Sprint',
  fixVersions: 'Release',
} as const satisfies Partial<Record<SourceField, string>>;
export type MergedField = keyof typeof MERGED_FIELDS;

export const mergedFields = Object.keys(MERGED_FIELDS) as MergedField[];

/** What became of one field: whose value holds, and whether both sides had changed it. */
export interface Merged {
  readonly side: Side;
  readonly conflict: boolean;
}

const KEEP: Merged = { side: 'ours', conflict: false };
const TAKE: Merged = { side: 'theirs', conflict: false };

/**
 * Compares three states of a field in the source's terms. Changed only in the source: theirs; only
 * here: ours; on both sides: a conflict, which `answer` settles, else the field's default.
 */
export function mergeField(
  field: MergedField,
  states: { readonly base: string; readonly ours: string; readonly theirs: string },
  answer: Side | undefined,
): Merged {
  const [base, ours, theirs] = [states.base, states.ours, states.theirs].map((state) =>
    comparable(field, state),
  );
  if (theirs === base || theirs === ours) return KEEP;
  if (ours === base) return TAKE;
  return { side: answer ?? defaultSide(field), conflict: true };
}

/** The tracker knows best, except of releases, which are planned here. */
const defaultSide = (field: MergedField): Side => (field === 'fixVersions' ? 'ours' : 'theirs');

/** The part of a value that counts: of a history what holds now, of releases which they are. */
function comparable(field: MergedField, value: string): string {
  if (field === 'sprints') return lastOf(value);
  if (field === 'assignee') return value.toLocaleLowerCase('en');
  if (field === 'fixVersions' || field === 'labels' || field === 'components')
    return splitList(value).sort().join('\n');
  return value;
}
