import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { monthName } from '#shared/lib/date-words.ts';
import { type CalendarView, turnCalendar, useCalendarView } from './view.ts';

const VIEW_OPTIONS: readonly { id: CalendarView; label: string }[] = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'agenda', label: 'Agenda' },
];

/** Which days are shown, and in which way. */
export function Toolbar() {
  const { view, date, range, change } = useCalendarView();
  const unit = view === 'month' ? 'month' : view === 'week' ? 'week' : 'weeks';
  const title = monthName(view === 'month' ? date : range.start);
  return (
    <PageHeader title={title}>
      <IconButton label={`Earlier ${unit}`} onPress={() => turnCalendar(-1)}>
        <ChevronLeft />
      </IconButton>
      <Button onPress={() => change({ date: null })}>Today</Button>
      <IconButton label={`Later ${unit}`} onPress={() => turnCalendar(1)}>
        <ChevronRight />
      </IconButton>
      <SegmentedControl
        label="View"
        options={VIEW_OPTIONS}
        value={view}
        onChange={(chosen) => change({ view: chosen })}
      />
    </PageHeader>
  );
}
