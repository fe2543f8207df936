import { CalendarSearch, ChevronLeft, ChevronRight } from 'lucide-react';
import { runAction } from '#renderer/app/actions.ts';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { monthName } from '#shared/lib/date-words.ts';
import { EARLIEST, type IsoDate, LATEST } from '#shared/lib/dates.ts';
import { ExportMenu } from './export-menu.tsx';
import { LookMenu } from './look-menu.tsx';
import { NewMenu } from './records/new-items.tsx';
import { type CalendarView, turnCalendar, useCalendarView } from './view.ts';

const VIEW_OPTIONS: readonly { id: CalendarView; label: string }[] = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'quarter', label: 'Quarter' },
  { id: 'year', label: 'Year' },
  { id: 'agenda', label: 'Agenda' },
];

/** Which days are shown, and in which way. */
export function Toolbar() {
  const { view, date, range, change } = useCalendarView();
  const unit = view === 'agenda' ? 'weeks' : view;
  return (
    <PageHeader
      title={titleOf(view, date, range.start)}
      actions={
        <>
          <ExportMenu />
          <NewMenu />
        </>
      }
    >
      <IconButton
        label={`Earlier ${unit}`}
        isDisabled={range.start <= EARLIEST}
        onPress={() => turnCalendar(-1)}
      >
        <ChevronLeft />
      </IconButton>
      <Button onPress={() => runAction('calendar.today')}>Today</Button>
      <IconButton
        label={`Later ${unit}`}
        isDisabled={range.end >= LATEST}
        onPress={() => turnCalendar(1)}
      >
        <ChevronRight />
      </IconButton>
      <IconButton label="Go to a date…" keys="G" onPress={() => runAction('calendar.jump')}>
        <CalendarSearch />
      </IconButton>
      <SegmentedControl
        label="View"
        options={VIEW_OPTIONS}
        value={view}
        onChange={(chosen) => change({ view: chosen })}
        folds
      />
      <LookMenu />
    </PageHeader>
  );
}

function titleOf(view: CalendarView, date: IsoDate, start: IsoDate): string {
  if (view === 'year') return date.slice(0, 4);
  if (view === 'quarter') return `Q${Math.ceil(Number(date.slice(5, 7)) / 3)} ${date.slice(0, 4)}`;
  return monthName(view === 'month' ? date : start);
}
