import { useDroppable } from '@dnd-kit/core';
import { cloneElement, type ReactElement } from 'react';
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
  const { setNodeRef } = useDroppable({ id: date });
  return cloneElement(children, { ref: setNodeRef, 'data-date': date });
}
