import { CalendarSearch, ChevronLeft, ChevronRight } from 'lucide-react';
import { runAction } from '#renderer/app/actions.ts';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { EARLIEST, LATEST } from '#shared/lib/dates.ts';
import { ExportMenu } from './export-menu.tsx';
import { LookMenu } from './look-menu.tsx';
import { NewMenu } from './records/new-items.tsx';
import type { CalendarView } from './span.ts';
import { turnCalendar, useCalendarView } from './view.ts';

const VIEW_OPTIONS: readonly { id: CalendarView; label: string }[] = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'quarter', label: 'Quarter' },
  { id: 'year', label: 'Year' },
  { id: 'agenda', label: 'Agenda' },
];

/** Which days are shown, and in which way. */
export function Toolbar() {
  const { view, title, range, change } = useCalendarView();
  const unit = view === 'agenda' ? 'month' : view;
  return (
    <PageHeader
      title={title}
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
