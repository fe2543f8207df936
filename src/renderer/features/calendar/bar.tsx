import { CheckIcon, MoonIcon } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useContext, useEffect, useRef } from 'react';
import type { EventProps } from 'react-big-calendar';
import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import styles from './calendar.module.css';
import { barDragId } from './carried.ts';
import { CalendarControls } from './controls.ts';
import { type Entry, labelOf } from './entries.ts';
import { toIsoDate } from './localizer.ts';
import { isMovable } from './move.ts';

/** A bar of the month: dragged by mouse, moved by Alt and an arrow key, opened by Enter. */
export function MonthBar({ event: entry, slotStart, continuesPrior }: EventProps<Entry> & Segment) {
  const { event } = entry;
  const row = slotStart ? toIsoDate(slotStart) : event.start;
  const { ref, listeners, isLifted } = useLift(barDragId(event, row), !isMovable(event));
  return (
    <Bar
      event={event}
      lifted={isLifted}
      keepsFocus={!continuesPrior}
      listeners={listeners}
      nodeRef={ref}
    />
  );
}

/** A bar of the week, which react-big-calendar's own drag carries. */
export const WeekBar = ({ event: entry }: EventProps<Entry>) =>
  entry.allDay ? (
    <Bar event={entry.event} lifted={false} keepsFocus full />
  ) : (
    <TimedBar event={entry.event} />
  );

/** Between hours react-big-calendar's own box is the button: it takes the focus, keys and clicks. */
const TimedBar = ({ event }: { readonly event: CalendarEvent }) => (
  <div className={cx(styles.bar, styles[event.kind], styles[`hue${event.hue}`])} data-event>
    <BarWords event={event} full />
  </div>
);

/** A line of the agenda. */
export const AgendaBar = ({ event: entry }: EventProps<Entry>) => (
  <Bar event={entry.event} lifted={false} keepsFocus full />
);

interface Segment {
  readonly slotStart?: Date;
  readonly continuesPrior?: boolean;
}

interface BarProps extends BarWordsProps {
  readonly lifted: boolean;
  /** Of the pieces of a bar that runs over several weeks, the first takes the focus back. */
  readonly keepsFocus: boolean;
  readonly listeners?: ReturnType<typeof useLift>['listeners'];
  readonly nodeRef?: (element: HTMLElement | null) => void;
}

function Bar({ event, full = false, lifted, keepsFocus, listeners, nodeRef }: BarProps) {
  const controls = useContext(CalendarControls);
  const element = useRef<HTMLDivElement | null>(null);
  const chosen = controls.chosenId === event.id;
  useEffect(() => {
    if (keepsFocus && controls.takeFocus(event.id)) element.current?.focus();
  }, [controls, event, keepsFocus]);
  const onKeyDown = (press: KeyboardEvent) => {
    if (controls.onBarKey(event, press)) {
      press.preventDefault();
      press.stopPropagation();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold what a drag lifts
    <div
      ref={(node) => {
        element.current = node;
        nodeRef?.(node);
      }}
      {...listeners}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={labelOf(event)}
      data-event={event.id}
      className={cx(
        styles.bar,
        styles[event.kind],
        styles[`hue${event.hue}`],
        lifted && styles.lifted,
        chosen && styles.chosen,
        event.over && styles.over,
      )}
      onKeyDown={onKeyDown}
      onClick={(click: MouseEvent) => {
        click.stopPropagation();
        controls.choose(event);
      }}
    >
      <BarWords event={event} full={full} />
    </div>
  );
}

interface BarWordsProps {
  readonly event: CalendarEvent;
  /** Names the release of a window, where it does not stand beneath it. */
  readonly full?: boolean;
}

/** What stands in a bar, and under the pointer while it is dragged. */
export function BarWords({ event, full = false }: BarWordsProps) {
  return (
    <>
      {event.kind === 'window' && <MoonIcon size={13} aria-hidden />}
      {event.version !== '' && (event.kind !== 'window' || full) && (
        <span className="mono">{event.version} </span>
      )}
      <span className={styles.words}>{shortWords(event)}</span>
      {event.over && event.kind === 'release' && <CheckIcon size={13} aria-hidden />}
    </>
  );
}

const shortWords = (event: CalendarEvent): string =>
  event.kind === 'release' ? event.title || 'Ship' : event.title;
