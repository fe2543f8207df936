import { cloneElement, type ReactElement, useContext, useEffect, useRef } from 'react';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { toIsoDate } from './localizer.ts';
import { CalendarPage } from './page.ts';

interface DayCellProps {
  readonly value: Date;
  readonly children: ReactElement<{
    ref?: (node: HTMLElement | null) => void;
    'data-date'?: string;
  }>;
}

/** The background of a day: where a bar can be dropped. */
export function DayCell({ value, children }: DayCellProps) {
  const date = toIsoDate(value);
  const target = useTarget(date);
  const element = useRef<HTMLElement | null>(null);
  const isPageDay = useContext(CalendarPage).day === date;
  useEffect(() => {
    if (isPageDay) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isPageDay]);
  useEffect(() => withoutTableRoles(element.current), []);
  const ref = (node: HTMLElement | null) => {
    element.current = node;
    target(node);
  };
  return cloneElement(children, { ref, 'data-date': date });
}

/**
 * react-big-calendar says `table`, `row` and `cell` of what holds bars over several days; a screen
 * reader would look for a table that is not there.
 */
function withoutTableRoles(cell: HTMLElement | null): void {
  const month = cell?.closest('.rbc-month-view');
  month?.setAttribute('role', 'group');
  for (const each of month?.querySelectorAll('[role=rowgroup], [role=row], [role=cell]') ?? [])
    each.removeAttribute('role');
}
