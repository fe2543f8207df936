import { CheckIcon, MoonIcon } from 'lucide-react';
import { type CalendarEvent, windowTitle } from '#shared/domain/calendar/event.ts';
import styles from '../calendar.module.css';

export interface BarWordsProps {
  readonly event: CalendarEvent;
  /** Names the release of a window, where it does not stand beneath it. */
  readonly full?: boolean;
}

/** What stands in a bar, and under the pointer while it is dragged. */
export function BarWords({ event, full = false }: BarWordsProps) {
  return (
    <>
      {event.kind === 'window' && <MoonIcon size={13} aria-hidden />}
      {event.version !== '' && (event.kind !== 'window' || full || event.isApart) && (
        <span className="mono">{event.version} </span>
      )}
      <span className={styles.words}>{shortWords(event)}</span>
      {event.over && event.kind === 'release' && <CheckIcon size={13} aria-hidden />}
    </>
  );
}

const shortWords = (event: CalendarEvent): string =>
  event.kind === 'release' ? event.title || 'Ship' : windowTitle(event);
