import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useWidth } from '#renderer/lib/use-width.ts';
import { currentSelection } from '#renderer/state/selection.ts';
import { useToday } from '#renderer/state/today.ts';
import { getModel, useModel, useSettings } from '#renderer/state/workspace.ts';
import { teamLanes } from '#shared/domain/sprint/lanes.ts';
import { addDays } from '#shared/lib/dates.ts';
import { scrollTo } from '../scrolling.ts';
import { useReleasesShown } from '../shown.ts';
import { useSprintsView } from '../view.ts';
import { Axis } from './axis.tsx';
import styles from './lanes.module.css';
import { Lines } from './lines.tsx';
import { DAY_WIDTH, LABELS, sightOf, spanOf, xOf } from './scale.ts';
import { TeamRow } from './team-row.tsx';

/** How many days before today are in sight at first. */
const BEFORE = 21;

/** The sprints of every team in time, under the releases that are shown. */
export function Lanes() {
  const teams = useModel(teamLanes);
  const releases = useReleasesShown();
  const today = useToday();
  const weekStart = useSettings()?.weekStart ?? 1;
  const [{ zoom, productId }] = useSprintsView();
  const width = DAY_WIDTH[zoom];
  const span = useMemo(
    () => spanOf(teams, releases, today, weekStart),
    [teams, releases, today, weekStart],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const atFirst = Math.max(0, xOf(span, addDays(today, -BEFORE), width));
  const weeks = useVirtualizer({
    horizontal: true,
    count: span.weeks,
    getScrollElement: () => scroller.current,
    estimateSize: () => 7 * width,
    paddingStart: LABELS,
    initialOffset: atFirst,
  });
  useEffect(() => {
    const show = (x: number) => scroller.current?.scrollTo({ left: Math.max(0, x) });
    scrollTo.today = () => show(atFirst);
    scrollTo.sprint = (id) => {
      const box = scroller.current;
      const day = getModel().sprints.get(id)?.startDate;
      if (!box || !day) return;
      const x = xOf(span, day, width);
      const room = box.clientWidth - LABELS;
      if (x < box.scrollLeft || x > box.scrollLeft + room * 0.8) show(x - room / 3);
    };
  }, [span, width, atFirst]);
  useEffect(() => {
    const selection = currentSelection();
    if (selection?.kind === 'sprint') scrollTo.sprint(selection.ids.at(-1) ?? '');
  }, []);
  const { from, to, left, edge } = sightOf(
    span,
    width,
    weeks.scrollOffset ?? atFirst,
    useWidth(scroller),
  );
  return (
    <section
      ref={scroller}
      className={styles.lanes}
      aria-label="Sprints by team"
      data-sprint-scroller
    >
      <div className={styles.canvas} style={{ width: weeks.getTotalSize() }}>
        <Axis {...{ span, width, from, to, today, releases, left, edge }} />
        <div className={styles.body}>
          <Lines {...{ span, width, from, to, today, releases }} />
          {teams.map((row) => (
            <TeamRow
              key={row.team?.id ?? `none ${row.series}`}
              row={row}
              {...{ span, width, from, to, productId }}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
