import {
  type CSSProperties,
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { FrozenShade } from './frozen-hours.tsx';
import { bringIntoSight } from './in-sight.ts';
import { toIsoDate } from './localizer.ts';
import { CalendarPage } from './page.ts';
import { withoutTableRoles } from './table-roles.ts';

interface DayCellProps {
  readonly value: Date;
  readonly children: ReactElement<{
    ref?: (node: HTMLElement | null) => void;
    'data-date'?: string;
  }>;
}

interface DayColumnProps {
  readonly date: Date;
  readonly className: string;
  readonly style: CSSProperties;
  readonly children: ReactNode;
  readonly ref: RefObject<HTMLElement | null>;
}

/** The hours of a day of the week: where a bar can be dropped too. */
export function DayColumn({ date, className, style, children, ref }: DayColumnProps) {
  const day = toIsoDate(date);
  const target = useTarget(day);
  const both = useCallback(
    (node: HTMLElement | null) => {
      ref.current = node;
      target(node);
    },
    [ref, target],
  );
  return (
    <div ref={both} className={className} style={style} data-date={day}>
      <FrozenShade day={day} />
      {children}
    </div>
  );
}

/** The background of a day of the month, or of a week's head: where a bar can be dropped. */
export function DayCell({ value, children }: DayCellProps) {
  const date = toIsoDate(value);
  const target = useTarget(date);
  const element = useRef<HTMLElement | null>(null);
  const isPageDay = useContext(CalendarPage).day === date;
  useEffect(() => {
    if (isPageDay && element.current) bringIntoSight(element.current);
  }, [isPageDay]);
  useEffect(() => withoutTableRoles(element.current), []);
  const ref = (node: HTMLElement | null) => {
    element.current = node;
    target(node);
  };
  return cloneElement(children, { ref, 'data-date': date });
}
