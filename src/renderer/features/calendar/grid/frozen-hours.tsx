import { createContext, useContext } from 'react';
import type { CalendarEvent, Frozen } from '#shared/domain/calendar/event.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import styles from './frozen-hours.module.css';
import { toIsoDate, toLocalDate } from './localizer.ts';

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

const DAY = 24 * 60;

/** The frozen hours by day, reckoned once for all that a week shows; what is hard lies above what is soft. */
export function frozenHours(events: readonly CalendarEvent[]): FrozenHours {
  const shades = events.flatMap(({ id, frozen }) => (frozen ? shadesOf(id, frozen) : []));
  const ordered = shades.toSorted((a, b) => b.shade.kind.localeCompare(a.shade.kind));
  const days = Map.groupBy(ordered, ({ day }) => day);
  return new Map([...days].map(([day, all]) => [day, all.map(({ shade }) => shade)]));
}

function shadesOf(id: string, { kind, start, end }: Frozen) {
  const [from, to] = [new Date(start), new Date(end)];
  const last = toIsoDate(to);
  const shades: { readonly day: IsoDate; readonly shade: Shade }[] = [];
  for (let day = toIsoDate(from); day <= last; day = addDays(day, 1)) {
    const top = toLocalDate(day) < from ? shareOf(from) : 0;
    const bottom = day === last ? shareOf(to) : 100;
    if (bottom > top) shades.push({ day, shade: { id, kind, top, height: bottom - top } });
  }
  return shades;
}

const shareOf = (moment: Date): number =>
  ((moment.getHours() * 60 + moment.getMinutes()) / DAY) * 100;

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
