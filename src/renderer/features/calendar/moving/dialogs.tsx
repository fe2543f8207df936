import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import styles from '../calendar.module.css';
import { nounFor } from '../grid/entries.ts';
import { isSpanning, moveBy, moveReleaseTo, spanOver } from './move.ts';

/** Asks for the days an event should be on, and takes it there. */
export async function askMoveTo(event: CalendarEvent): Promise<boolean> {
  if (isSpanning(event)) {
    const days = await askDays(`When is ${nounFor(event)}?`, event.start, event.end);
    return days !== null && (await spanOver(event, days).run()) !== null;
  }
  const date = await askDate(`Move ${nounFor(event)}`, event.start);
  if (date === null || date === event.start) return false;
  const move = moveBy(getModel(), event, daysBetween(event.start, date));
  return move !== null && (await move.run()) !== null;
}

/** Asks for a release's target date, and sets it. */
export async function askReleaseDate(release: Release): Promise<void> {
  const date = await askDate(`When does ${releaseTitle(release)} ship?`, release.targetDate);
  if (date !== null) await moveReleaseTo(release.id, date).run();
}

/** Asks for a day; `verb` is what the button says. */
export const askDate = (
  title: string,
  initial: IsoDate | null,
  verb = 'Move',
): Promise<IsoDate | null> =>
  openDialog<IsoDate>((close) => <DateDialog {...{ title, initial, verb, close }} />);

interface DateDialogProps {
  readonly title: string;
  readonly initial: IsoDate | null;
  readonly verb: string;
  close(date: IsoDate | null): void;
}

function DateDialog({ title, initial, verb, close }: DateDialogProps) {
  const [date, setDate] = useState(initial);
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button kind="primary" isDisabled={date === null} onPress={() => close(date)}>
            {verb}
          </Button>
        </>
      }
    >
      <DateField label="Date" value={date} onChange={setDate} autoFocus />
    </Dialog>
  );
}

/** Asks for a sprint's first and last day, and sets them. */
export async function askSprintDates(sprint: Sprint): Promise<void> {
  const days = await askDays(`When is ${sprint.name}?`, sprint.startDate, sprint.endDate);
  if (days)
    await run('sprint.move', { sprintId: sprint.id, startDate: days.start, endDate: days.end });
}

const askDays = (title: string, start: IsoDate | null, end: IsoDate | null) =>
  openDialog<DayRange>((close) => <DaysDialog {...{ title, start, end, close }} />);

interface DaysDialogProps {
  readonly title: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  close(days: DayRange | null): void;
}

const TWO_WEEKS = 13;

function DaysDialog({ title, start, end, close }: DaysDialogProps) {
  const [startDate, setStart] = useState(start);
  const [endDate, setEnd] = useState(end);
  const wrong = startDate !== null && endDate !== null && endDate < startDate;
  return (
    <Dialog
      title={title}
      onClose={() => close(null)}
      actions={
        <>
          <Button onPress={() => close(null)}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={startDate === null || endDate === null || wrong}
            onPress={() => startDate && endDate && close({ start: startDate, end: endDate })}
          >
            Set dates
          </Button>
        </>
      }
    >
      <div className={styles.dates}>
        <DateField
          label="First day"
          value={startDate}
          autoFocus
          onChange={(date) => {
            setStart(date);
            if (date && !endDate) setEnd(addDays(date, TWO_WEEKS));
          }}
        />
        <DateField
          label="Last day"
          value={endDate}
          onChange={setEnd}
          error={wrong ? 'The last day lies before the first.' : null}
        />
      </div>
    </Dialog>
  );
}
