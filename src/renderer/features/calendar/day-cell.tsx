import { cloneElement, type ReactElement } from 'react';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { toIsoDate } from './localizer.ts';

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
  const ref = useTarget(date);
  return cloneElement(children, { ref, 'data-date': date });
}
