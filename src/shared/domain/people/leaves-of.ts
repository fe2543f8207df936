import { compare, indexBy } from '../model/index-by.ts';
import type { Leave } from '../records/calendar.ts';

/** A person's leave, the earliest first: `leavesOf(table, personId)`. */
export const leavesOf = indexBy(
  (leave: Leave) => leave.personId,
  (a, b) => compare(a.startDate, b.startDate) || compare(a.id, b.id),
);
