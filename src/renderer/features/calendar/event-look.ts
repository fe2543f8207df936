import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import styles from './bars.module.css';

/** The classes of a bar by what it stands for: its kind, of a freeze how hard it is, and its hue. */
export const lookOf = ({ kind, frozen, hue }: CalendarEvent): string =>
  [styles[kind], frozen?.kind === 'soft' && styles.softFreeze, styles[`hue${hue}`]]
    .filter(Boolean)
    .join(' ');
