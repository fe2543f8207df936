import { type ReactNode, useMemo, useRef, useState } from 'react';
import {
  DragArea,
  type DragHandlers,
  type DragWords,
} from '#renderer/components/drag/drag-area.tsx';
import type { Point } from '#renderer/components/drag/pointer.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { perform } from '#renderer/questions/moving/perform.tsx';
import { getModel } from '#renderer/state/workspace.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { selectedReleases } from '../selecting.ts';
import { type Carried, carriedBy, moveTo, nameOf, type Place } from './carried.ts';
import { Hint } from './hint.tsx';
import { momentAt } from './hours.ts';
import { Lifted } from './lifted.tsx';
import { DayMark, HourMark } from './marks.tsx';

interface Target {
  readonly place: Place;
  readonly move: Move;
}

/** Carries bars and undated releases to days, and says what the drop would do before it is made. */
export function CalendarDrag({ children }: { readonly children: ReactNode }) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const over = useRef<string | null>(null);
  const grabbed = useRef<IsoDate | null>(null);
  const stop = () => {
    setCarried(null);
    setTarget(null);
    over.current = null;
  };
  const moveAt = (date: IsoDate | null, at: Point): Target | null => {
    if (date === null || carried === null) return null;
    const place = { date, moment: carried.kind === 'hour' ? momentAt(at) : null };
    const move = moveTo(getModel(), carried, grabbed.current, place);
    return move && { place, move };
  };
  const handlers: DragHandlers = {
    onLift(id, at) {
      grabbed.current = dayUnder(at);
      setCarried(carriedBy(getModel(), id, selectedReleases()));
    },
    onMove(date, at) {
      const here = carried?.kind === 'hour' ? momentAt(at) : date;
      if (carried === null || here === over.current) return;
      over.current = here;
      setTarget(moveAt(date, at));
    },
    onDrop(date, at) {
      const reached = moveAt(date, at);
      stop();
      if (reached) void perform(reached.move);
    },
    onCancel: stop,
  };
  const overlay = useMemo(
    () =>
      carried && (
        <>
          <Lifted carried={carried} />
          {target && <Hint move={target.move} />}
        </>
      ),
    [carried, target],
  );
  return (
    <DragArea handlers={handlers} words={WORDS} overlay={overlay} hangsAtPointer>
      {children}
      {target?.place.moment && <HourMark moment={target.place.moment} />}
      {target && !target.place.moment && <DayMark date={target.place.date} />}
    </DragArea>
  );
}

function dayUnder({ x, y }: Point): IsoDate | null {
  for (const each of document.elementsFromPoint(x, y))
    if (each instanceof HTMLElement && each.dataset.date) return each.dataset.date;
  return null;
}

const named = (id: string): string => {
  const carried = carriedBy(getModel(), id, selectedReleases());
  return carried ? nameOf(carried) : 'It';
};

const WORDS: DragWords = {
  instructions:
    'Alt and an arrow key moves by a day or a week; M asks for a date; Control and the space bar select several releases. Drag to any day with a pointer.',
  lifted: (id) => `Picked up ${named(id)}.`,
  over: (_, date) => (date ? `Over ${longDate(date)}.` : 'Over no day.'),
  dropped: (id, date) =>
    date ? `Dropped ${named(id)} on ${longDate(date)}.` : 'Dropped nowhere; nothing was moved.',
  cancelled: (id) => `${named(id)} went back.`,
};
