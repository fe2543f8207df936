import { type ReactNode, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cx } from '#renderer/components/cx.ts';
import {
  DragArea,
  type DragHandlers,
  type DragWords,
} from '#renderer/components/drag/drag-area.tsx';
import type { Point } from '#renderer/components/drag/pointer.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import styles from '../calendar.module.css';
import { BarWords } from '../grid/bar.tsx';
import { type Carried, carriedBy, moveTo, nameOf } from './carried.ts';
import { Hint } from './hint.tsx';
import type { Move } from './move.ts';

interface Target {
  readonly date: IsoDate;
  readonly move: Move;
}

/** Carries bars and undated releases to days, and says what the drop would do before it is made. */
export function CalendarDrag({ children }: { readonly children: ReactNode }) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const grabbed = useRef<IsoDate | null>(null);
  const stop = () => {
    setCarried(null);
    setTarget(null);
  };
  const handlers: DragHandlers = {
    onLift(id, at) {
      grabbed.current = dayUnder(at);
      setCarried(carriedBy(getModel(), id));
    },
    onMove(date) {
      if (date === (target?.date ?? null)) return;
      const move = date && carried && moveTo(getModel(), carried, grabbed.current, date);
      setTarget(move && date ? { date, move } : null);
    },
    onDrop(date) {
      const move = date && carried && moveTo(getModel(), carried, grabbed.current, date);
      stop();
      if (move) void move.run();
    },
    onCancel: stop,
  };
  const overlay = useMemo(
    () =>
      carried && (
        <>
          <Lifted carried={carried} />
          {target && <Hint carried={carried} move={target.move} />}
        </>
      ),
    [carried, target],
  );
  return (
    <DragArea handlers={handlers} words={WORDS} overlay={overlay} hangsAtPointer>
      {children}
      {target && <DayMark date={target.date} />}
    </DragArea>
  );
}

function dayUnder({ x, y }: Point): IsoDate | null {
  for (const each of document.elementsFromPoint(x, y))
    if (each instanceof HTMLElement && each.dataset.date) return each.dataset.date;
  return null;
}

function Lifted({ carried }: { readonly carried: Carried }) {
  if (carried.kind === 'edge') return null;
  if (carried.kind === 'undated') {
    const { version, name, hue } = carried.release;
    return (
      <div className={cx(styles.bar, styles.release, styles[`hue${hue}`], styles.flying)}>
        <span className="mono">{version}</span>
        <span className={styles.words}>{name}</span>
      </div>
    );
  }
  const { event } = carried;
  return (
    <div className={cx(styles.bar, styles[event.kind], styles[`hue${event.hue}`], styles.flying)}>
      <BarWords event={event} full />
    </div>
  );
}

/** The outline of the day that a drop would go to; a week shows a day in its head and its hours. */
const DayMark = ({ date }: { readonly date: IsoDate }) =>
  [...document.querySelectorAll(`[data-date="${date}"]`)].map((cell, i) =>
    createPortal(<div className={styles.dropDay} />, cell, `${date}/${i}`),
  );

const named = (id: string): string => {
  const carried = carriedBy(getModel(), id);
  return carried ? nameOf(carried) : 'It';
};

const WORDS: DragWords = {
  instructions:
    'Alt and an arrow key moves by a day or a week; M asks for a date. Drag to any day with a pointer.',
  lifted: (id) => `Picked up ${named(id)}.`,
  over: (_, date) => (date ? `Over ${longDate(date)}.` : 'Over no day.'),
  dropped: (id, date) =>
    date ? `Dropped ${named(id)} on ${longDate(date)}.` : 'Dropped nowhere; nothing was moved.',
  cancelled: (id) => `${named(id)} went back.`,
};
