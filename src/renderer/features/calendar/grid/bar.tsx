import { useId } from 'react';
import type { EventProps } from 'react-big-calendar';
import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import { useIsSelected } from '#renderer/state/selection.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { useBarHandle } from '../bar-handle.ts';
import styles from '../bars.module.css';
import { lookOf } from '../event-look.ts';
import { barDragId, hoursDragId } from '../moving/carried.ts';
import { Edges, HourEdges } from '../moving/edges.tsx';
import { type Edge, isMovable } from '../moving/moves.ts';
import { stayingProps } from '../moving/staying.ts';
import { BarWords, type BarWordsProps, WindowWords } from './bar-words.tsx';
import type { Entry } from './entries.ts';
import { toIsoDate } from './localizer.ts';

/** A bar over whole days: dragged by mouse, moved by Alt and an arrow key, opened by Enter. */
export function DaysBar({ event: entry, slotStart, full = false, ...pieces }: DaysBarProps) {
  const { event } = entry;
  const { ref, listeners, isLifted } = useLift(
    barDragId(event, toIsoDate(slotStart)),
    !isMovable(event),
  );
  return (
    <Bar
      event={event}
      full={full}
      lifted={isLifted}
      keepsFocus={!pieces.continuesPrior}
      edges={edgesShown(pieces)}
      listeners={listeners}
      nodeRef={ref}
    />
  );
}

const edgesShown = (piece: Pick<EventProps, 'continuesPrior' | 'continuesAfter'>): Edge[] => [
  ...(piece.continuesPrior ? [] : ['start' as const]),
  ...(piece.continuesAfter ? [] : ['end' as const]),
];

/** A bar of the week: over whole days in its head, between hours below. */
export const WeekBar = (props: DaysBarProps) =>
  props.event.allDay ? <DaysBar {...props} full /> : <TimedBar event={props.event.event} />;

/** Between hours react-big-calendar's own box is the button: it takes the focus, keys and clicks. */
function TimedBar({ event }: { readonly event: CalendarEvent }) {
  const piece = useId();
  const { ref, listeners, isLifted } = useLift(hoursDragId(event, piece), !isMovable(event));
  const isSelected = useIsSelected('release', event.releaseId ?? '');
  return (
    <div
      ref={ref}
      {...listeners}
      {...stayingProps(event)}
      className={cx(
        styles.bar,
        lookOf(event),
        isLifted && styles.lifted,
        isSelected && styles.chosen,
      )}
      data-event={event.id}
    >
      <WindowWords event={event} />
      <HourEdges event={event} piece={piece} />
    </div>
  );
}

/** A line of the agenda. */
export const AgendaBar = ({ event: entry }: EventProps<Entry>) => (
  <Bar event={entry.event} lifted={false} keepsFocus full />
);

interface DaysBarProps extends EventProps<Entry> {
  /** Names the release of a window, where it does not stand beneath it. */
  readonly full?: boolean;
}

interface BarProps extends BarWordsProps {
  readonly lifted: boolean;
  /** Of the pieces of a bar that runs over several weeks, the first takes the focus back. */
  readonly keepsFocus: boolean;
  /** The ends of the event that this piece shows, to be taken to other days. */
  readonly edges?: readonly Edge[];
  readonly listeners?: ReturnType<typeof useLift>['listeners'];
  readonly nodeRef?: (element: HTMLElement | null) => void;
}

function Bar(props: BarProps) {
  const { event, full = false, lifted, keepsFocus, edges, listeners, nodeRef } = props;
  const handle = useBarHandle(event, keepsFocus, nodeRef);
  return (
    <div
      {...listeners}
      {...handle}
      className={cx(
        styles.bar,
        lookOf(event),
        lifted && styles.lifted,
        handle['aria-pressed'] && styles.chosen,
        event.over && styles.over,
      )}
    >
      <BarWords event={event} full={full} />
      {edges && <Edges event={event} edges={edges} />}
    </div>
  );
}
