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
  const ref = (node: HTMLElement | null) => {
    element.current = node;
    target(node);
  };
  return cloneElement(children, { ref, 'data-date': date });
}
