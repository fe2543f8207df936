import { type SourceField, splitList } from '#shared/domain/import/source.ts';

/** The most characters that a workspace keeps of each field, of each part where it is a list. */
const LONGEST: Readonly<Record<SourceField, number>> = {
  key: 80,
  title: 500,
  description: 1_000_000,
  type: 80,
  status: 200,
  statusCategory: 200,
  priority: 80,
  points: 20,
  labels: 500,
  components: 500,
  assignee: 500,
  parent: 80,
  sprints: 500,
  fixVersions: 80,
  blocks: 80,
  blockedBy: 80,
  resolved: 16,
};

/** How many characters `field` may have, where `value` has more; else `null`. */
export function exceeded(field: SourceField, value: string): number | null {
  const most = LONGEST[field];
  if (value.length <= most) return null;
  const whole = field === 'description' || field === 'title';
  return whole || splitList(value).some((part) => part.length > most) ? most : null;
}
