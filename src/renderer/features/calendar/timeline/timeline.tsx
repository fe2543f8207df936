import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import { timelineLines } from '#shared/domain/calendar/timeline.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { useCalendarView } from '../view.ts';
import { Axis } from './axis.tsx';
import { Days } from './days.tsx';
import { frozenPaths } from './frozen.ts';
import { Line } from './line.tsx';
import { Links } from './links.tsx';
import { scaleOf } from './scale.ts';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly events: readonly CalendarEvent[];
  readonly range: DayRange;
  readonly today: IsoDate;
  readonly weekStart: number;
}

const LINE = 32;
const NOT_FROZEN = {};
/** Weeks are shown where a page is no longer than this, in days. */
const MOST_DAYS_WITH_WEEKS = 100;

/** Releases as lines and their phases as bars, over a quarter or a year. */
export function Timeline({ events, range, today, weekStart }: TimelineProps) {
  const products = useModel((model) => model.products);
  const releases = useModel((model) => model.releases);
  const sprints = useModel((model) => model.sprints);
  const sprintFeeds = useModel((model) => model.sprintFeeds);
  const teams = useModel((model) => model.teams);
  const freezes = useModel((model) => model.freezes);
  const deployments = useModel((model) => model.deployments);
  const settings = useModel((model) => model.settings);
  const { grouping } = useCalendarView();
  const lines = useMemo(
    () => timelineLines({ products, releases, sprints, sprintFeeds, teams }, events, grouping),
    [products, releases, sprints, sprintFeeds, teams, events, grouping],
  );
  const scale = useMemo(() => scaleOf(range), [range]);
  const frozenOn = useMemo(
    () => frozenPaths({ freezes, deployments, settings }, events, scale),
    [freezes, deployments, settings, events, scale],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 6,
  });
  const height = rows.getTotalSize();
  const weeks = daysBetween(range.start, range.end) > MOST_DAYS_WITH_WEEKS ? null : weekStart;
  return (
    <section ref={scroller} className={styles.timeline} aria-label="Timeline">
      <div className={styles.head}>
        <Axis range={range} today={today} weekStart={weeks} />
      </div>
      <div className={styles.body} style={{ height }}>
        <Days range={range} weekStart={weeks} />
        {today >= range.start && today <= range.end && (
          <div className={styles.todayLine}>
            <i style={scale.span(today, today)} />
          </div>
        )}
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const frozen = line.kind === 'release' ? frozenOn(line.release) : NOT_FROZEN;
          return <Line key={key} line={line} scale={scale} top={start} frozen={frozen} />;
        })}
        <Links lines={lines} range={range} lineHeight={LINE} />
      </div>
    </section>
  );
}
