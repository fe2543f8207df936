import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import {
  DragArea,
  type DragHandlers,
  type DragWords,
} from '#renderer/components/drag/drag-area.tsx';
import { cancelDrag } from '#renderer/components/drag/lift-sensor.ts';
import { droppedWords, outcomeOf } from '#renderer/components/drag/outcome.ts';
import type { Point } from '#renderer/components/drag/pointer.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { perform } from '#renderer/questions/moving/perform.tsx';
import { toast } from '#renderer/state/toasts.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';
import { selectedReleases } from '../selecting.ts';
import {
  type Carried,
  carriedBy,
  endFrom,
  isStale,
  momentOf,
  moveTo,
  nameOf,
  type Place,
} from './carried.ts';
import { Hint } from './hint.tsx';
import { hoursAt } from './hours.ts';
import { Lifted } from './lifted.tsx';
import { DayMark, HourMark, WindowMark } from './marks.tsx';

interface Target {
  readonly date: IsoDate;
  /** Where it goes among the hours; `null` where it goes by days. */
  readonly moment: Instant | null;
  readonly move: Move;
}

/** Carries bars and undated releases to days, and says what the drop would do before it is made. */
export function CalendarDrag({ children }: { readonly children: ReactNode }) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const over = useRef<string | null>(null);
  const grabbed = useRef<Place | null>(null);
  useCancelWhenStale(carried);
  const stop = () => {
    setCarried(null);
    setTarget(null);
    over.current = null;
  };
  const moveAt = (date: IsoDate | null, at: Point): Target | null => {
    if (date === null || carried === null) return null;
    const place = placeAt(date, at);
    const move = moveTo(getModel(), carried, grabbed.current, place);
    return move && { date, moment: momentOf(carried, grabbed.current, place), move };
  };
  const handlers: DragHandlers = {
    onLift(id, at) {
      const date = dayUnder(at);
      grabbed.current = date === null ? null : placeAt(date, at);
      setCarried(carriedBy(getModel(), id, selectedReleases()));
    },
    onMove(date, at) {
      if (carried === null) return;
      const here = date && (momentOf(carried, grabbed.current, placeAt(date, at)) ?? date);
      if (here === over.current) return;
      over.current = here;
      setTarget(moveAt(date, at));
    },
    async onDrop(date, at) {
      const reached = moveAt(date, at);
      stop();
      return reached && outcomeOf(await perform(reached.move));
    },
    onCancel: stop,
  };
  const until = carried && target?.moment ? endFrom(carried, target.moment) : null;
  // Among the hours the window itself is what lifts.
  const isAmongHours = until !== null;
  const overlay = useMemo(
    () =>
      carried && (
        <>
          {!isAmongHours && <Lifted carried={carried} />}
          {target && <Hint move={target.move} />}
        </>
      ),
    [carried, target, isAmongHours],
  );
  return (
    <DragArea handlers={handlers} words={WORDS} overlay={overlay} hangsAtPointer>
      {children}
      {target?.moment && until && <WindowMark start={target.moment} end={until} />}
      {target?.moment && !until && <HourMark moment={target.moment} />}
      {target && !target.moment && <DayMark date={target.date} />}
    </DragArea>
  );
}

/** What changes while it is dragged, by another process or by undo, goes back to where it is now. */
function useCancelWhenStale(carried: Carried | null): void {
  useEffect(() => {
    if (!carried) return;
    const lifted = getModel();
    const stop = useWorkspace.subscribe(({ model }) => {
      if (model === lifted || !isStale(lifted, model, carried)) return;
      stop();
      cancelDrag();
      toast(`${nameOf(carried)} changed while it was dragged. Nothing was dropped.`, {
        tone: 'hold',
      });
    });
    return stop;
  }, [carried]);
}

const placeAt = (date: IsoDate, at: Point): Place => ({ date, hours: hoursAt(at) });

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
    'Alt and an arrow key moves by a day or a week, with Shift the end; Control, Shift and an arrow key the start. In a week, up and down move a window by an hour. M asks for a date; Control and the space bar select several releases. Drag to any day with a pointer.',
  lifted: (id) => `Picked up ${named(id)}.`,
  over: (_, date) => (date ? `Over ${longDate(date)}.` : 'Over no day.'),
  dropped: droppedWords,
  cancelled: (id) => `${named(id)} went back.`,
};
