import type { StatusCategory } from '#shared/domain/records/item.ts';
import type { Initials } from './people.ts';

type Status = 'to do' | 'in progress' | 'in review' | 'done';

/** number, type, title, points, status, assignee, sprint number, release. */
export type SampleItem = readonly [
  number,
  'Feature' | 'Improvement' | 'Fix' | 'Chore',
  string,
  number,
  Status,
  Initials | null,
  number | null,
  string,
];

export const SAMPLE_STATUSES: Record<Status, { status: string; category: StatusCategory }> = {
  'to do': { status: 'To do', category: 'to-do' },
  'in progress': { status: 'In progress', category: 'in-progress' },
  'in review': { status: 'In review', category: 'in-progress' },
  done: { status: 'Done', category: 'done' },
};
