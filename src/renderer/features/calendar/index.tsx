import { CalendarPlus } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { runAction } from '#renderer/app/actions.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel, useSettings } from '#renderer/state/workspace.ts';
import { calendarEvents, undatedReleases, undatedSprints } from '#shared/domain/calendar/events.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { useBarMenu } from './bar-menu.tsx';
import styles from './calendar.module.css';
import { CalendarControls } from './controls.ts';
import { Grid } from './grid/grid.tsx';
import { CalendarPage } from './grid/page.ts';
import { Inspector } from './inspector.tsx';
import { askReleaseDate, askSprintDates } from './moving/dialogs.tsx';
import { CalendarDrag } from './moving/drag.tsx';
import { KeyHintNote } from './moving/key-hint-note.tsx';
import { DaySurface } from './records/day-surface.tsx';
import { SelectedPanel } from './selected-panel.tsx';
import { useSelectedReleases } from './selecting.ts';
import { Timeline } from './timeline/timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { Undated } from './undated.tsx';
import { useControls } from './use-controls.ts';
import { useChosenEvent, useShownEvents } from './use-events.ts';
import { useRovingBars } from './use-roving-bars.ts';
import { isGrid, useCalendarView } from './view.ts';

/** The release calendar. */
export function Place() {
  const events = useModel(calendarEvents);
  const releases = useModel(undatedReleases);
  const sprints = useModel(undatedSprints);
  const dates = useModel(({ freezes, dateMarks }) => freezes.size + dateMarks.size);
  const empty = events.length + releases.length + sprints.length + dates === 0;
  return (
    <CalendarDrag>
      <Toolbar />
      {empty ? <Nothing /> : <Days />}
      <Side />
      <KeyHintNote />
    </CalendarDrag>
  );
}

const Nothing = () => (
  <EmptyState
    icon={<CalendarPlus />}
    title="Nothing is planned yet"
    action={
      <>
        <Button kind="primary" onPress={() => runAction('release.create')}>
          New release…
        </Button>
        <Button onPress={() => runAction('go.import')}>Import…</Button>
      </>
    }
  >
    Releases, their phases, sprints and deployment windows show here by day. Make a release, or
    import what your tracker has.
  </EmptyState>
);

function Days() {
  const settings = useSettings();
  const weekStart = settings?.weekStart ?? 1;
  const today = useToday();
  const { view, date, range, length } = useCalendarView();
  const events = useShownEvents();
  const work = useModel(workCalendarOf);
  const controls = useControls(events);
  const bar = useBarMenu();
  const roving = useRovingBars(controls.chosenId);
  const page = useMemo(() => ({ weekStart, day: date }), [weekStart, date]);
  return (
    <CalendarPage value={page}>
      <CalendarControls value={controls}>
        <DaySurface
          className={styles.grid}
          style={{ '--weeks': (length + 1) / 7 } as CSSProperties}
          onBarMenu={bar.onContextMenu}
          roving={roving}
        >
          {isGrid(view) ? (
            <Grid
              view={view}
              date={view === 'agenda' ? range.start : date}
              today={today}
              weekStart={weekStart}
              work={work}
              events={events}
              length={length}
            />
          ) : (
            <Timeline events={events} range={range} today={today} weekStart={weekStart} />
          )}
        </DaySurface>
        {bar.menu}
      </CalendarControls>
    </CalendarPage>
  );
}

function Side() {
  const { view, change } = useCalendarView();
  const event = useChosenEvent();
  const selected = useSelectedReleases();
  const releases = useModel(undatedReleases);
  const sprints = useModel(undatedSprints);
  if (selected.length > 1) return <SelectedPanel ids={selected} />;
  if (event) return <Inspector event={event} onClose={() => change({ chosen: null })} />;
  if (releases.length === 0 && sprints.length === 0) return null;
  return (
    <Undated
      releases={releases}
      sprints={sprints}
      hasDays={view !== 'agenda'}
      onSetDate={(release) => void askReleaseDate(release)}
      onSetSprint={(sprint) => void askSprintDates(sprint)}
    />
  );
}
