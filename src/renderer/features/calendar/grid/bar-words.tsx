import { CheckIcon, MoonIcon } from 'lucide-react';
import { Version } from '#renderer/components/version.tsx';
import { versionParts } from '#renderer/lib/version-parts.ts';
import { type CalendarEvent, windowTitle } from '#shared/domain/calendar/event.ts';
import styles from '../bars.module.css';
import { FreezeIcon } from '../freeze-icon.tsx';

export interface BarWordsProps {
  readonly event: CalendarEvent;
  /** Names the release of a window, where it does not stand beneath it. */
  readonly full?: boolean;
}

/** What stands in a bar, and under the pointer while it is dragged. */
export function BarWords({ event, full = false }: BarWordsProps) {
  return (
    <>
      {event.frozen && <FreezeIcon kind={event.frozen.kind} />}
      {event.kind === 'window' && <MoonIcon size={13} aria-hidden />}
      {event.version !== '' && (event.kind !== 'window' || full || event.isApart) && (
        <>
          <Version version={event.version} hint={false} />{' '}
        </>
      )}
      {event.kind === 'sprint' ? (
        <SprintName name={event.title} />
      ) : (
        <span className={styles.words}>{shortWords(event)}</span>
      )}
      {event.over && event.kind === 'release' && <CheckIcon size={13} aria-hidden />}
    </>
  );
}

/** What stands in a window among the hours: below one another where it is tall enough. */
export const WindowWords = ({ event }: Pick<BarWordsProps, 'event'>) => (
  <span className={styles.tall}>
    <span className={styles.tallName}>
      <MoonIcon size={13} aria-hidden />
      <Version version={event.version} hint={false} />
    </span>
    {event.environment && <span>{event.environment}</span>}
    <span className={styles.tallTimes}>{event.title}</span>
    {event.own && <span className={styles.tallTimes}>{event.own}</span>}
  </span>
);

/** A name that ends in a number: `Payments Sprint 24`, `Ledger 2026/24`. */
const NUMBERED = /^(.*\S)\s+(\S{0,8}\d\S?)$/;

/** A sprint's name, of which the number is cut off last. */
function SprintName({ name }: { readonly name: string }) {
  const [, words, number] = NUMBERED.exec(name) ?? [];
  if (!number) return <span className={styles.words}>{name}</span>;
  return (
    <>
      <span className={styles.words}>{`${words} `}</span>
      <span className={styles.number}>{number}</span>
    </>
  );
}

/** A version that is a name needs no other word beside it. */
function shortWords(event: CalendarEvent): string {
  if (event.kind !== 'release') return windowTitle(event);
  return event.title || (versionParts(event.version).end === '' ? 'Ship' : '');
}
