import { progressOf } from '#shared/domain/release/progress.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { DatedItem } from '../use-release.ts';

/** `7 open, 1 overdue, 1 not applicable`; `all done` where nothing is left. */
export function countsWords(items: readonly DatedItem[], today: IsoDate): string {
  const { open, done, notApplicable } = progressOf(items.map(({ item }) => item));
  const overdue = items.filter((dated) => isOverdue(dated, today)).length;
  const words = [
    open > 0 ? `${open} open` : done > 0 ? 'all done' : 'nothing to do yet',
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
  ];
  return words.join(', ');
}

/** Whether the item should have been done before today. */
export const isOverdue = ({ item, due }: DatedItem, today: IsoDate): boolean =>
  item.state === 'open' && due !== null && due < today;
