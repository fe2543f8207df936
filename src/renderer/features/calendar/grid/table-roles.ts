const ROLES = ['rowgroup', 'row', 'cell', 'columnheader'].map((role) => `[role=${role}]`).join();

/**
 * react-big-calendar says `table`, `row` and `cell` of what holds bars over several days; a screen
 * reader would look for a table that is not there. Of the cells of a week, which come together, the
 * first speaks for all.
 */
export function withoutTableRoles(cell: HTMLElement | null): void {
  if (cell?.previousElementSibling) return;
  const page = cell?.closest('.rbc-month-view, .rbc-time-view');
  page?.setAttribute('role', 'group');
  for (const each of page?.querySelectorAll(ROLES) ?? []) each.removeAttribute('role');
}
