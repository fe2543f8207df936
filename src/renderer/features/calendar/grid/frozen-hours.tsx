import { createContext, useContext } from 'react';
import type { CalendarEvent, Frozen } from '#shared/domain/calendar/event.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { dayPieces } from './day-pieces.ts';
import styles from './frozen-hours.module.css';

/** The hours of a day that are frozen, in percent of its height. */
interface Shade {
  readonly id: string;
  readonly kind: Frozen['kind'];
  readonly top: number;
  readonly height: number;
}

export type FrozenHours = ReadonlyMap<IsoDate, readonly Shade[]>;

/** The frozen hours of the days that a week shows, on this computer's wall. */
export const FrozenDays = createContext<FrozenHours>(new Map());

/** The frozen hours by day, reckoned once for all that a week shows; what is hard lies above what is soft. */
export function frozenHours(events: readonly CalendarEvent[]): FrozenHours {
  const shades = events.flatMap(({ id, frozen }) => (frozen ? shadesOf(id, frozen) : []));
  const ordered = shades.toSorted((a, b) => b.shade.kind.localeCompare(a.shade.kind));
  const days = Map.groupBy(ordered, ({ day }) => day);
  return new Map([...days].map(([day, all]) => [day, all.map(({ shade }) => shade)]));
}

const shadesOf = (id: string, { kind, start, end }: Frozen) =>
  dayPieces(start, end).map(({ day, ...piece }) => ({ day, shade: { id, kind, ...piece } }));

/** The shading behind the frozen hours of a day; its freezes are told by their bars. */
export const FrozenShade = ({ day }: { readonly day: IsoDate }) =>
  useContext(FrozenDays)
    .get(day)
    ?.map(({ id, kind, top, height }) => (
      <div
        key={id}
        aria-hidden
        data-frozen={kind}
        className={styles[kind]}
        style={{ top: `${top}%`, height: `${height}%` }}
      />
    ));
