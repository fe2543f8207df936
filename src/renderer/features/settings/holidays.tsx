import { Plus, Trash2, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { runAction } from '#renderer/app/actions.ts';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Table } from '#renderer/components/table.tsx';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { holidaysInOrder, holidayYears, yearOf } from '#shared/domain/calendar/holidays.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { askHoliday, askRemoveHoliday } from './ask-holiday.tsx';
import styles from './products.module.css';
import settings from './settings.module.css';

const COLUMNS = [
  { id: 'date', title: 'Day', width: 168 },
  { id: 'name', title: <span className={styles.inset}>Name</span> },
  { id: 'remove', title: <span className="unseen">Remove</span>, width: 40 },
] as const;

/** The days on which nobody works, a year at a time. */
export function Holidays() {
  const all = useModel(holidaysInOrder);
  const holidays = useModel((model) => model.holidays);
  const today = useToday();
  const years = useMemo(() => holidayYears(holidays, today), [holidays, today]);
  const [chosen, setYear] = useState(yearOf(today));
  const year = years.includes(chosen) ? chosen : yearOf(today);
  const shown = all.filter(({ date }) => yearOf(date) === year);
  return (
    <section className={settings.group} aria-labelledby="holidays">
      <div className={styles.head}>
        <h2 id="holidays" className={settings.heading}>
          Holidays
        </h2>
        <Select
          label="Year"
          hideLabel
          options={years.map((id) => ({ id, label: id }))}
          value={year}
          onChange={setYear}
        />
      </div>
      <p className={settings.about}>
        Nobody works on them: what counts working days skips them, in every release.
      </p>
      {shown.length > 0 ? (
        <Table label={`Holidays of ${year}`} columns={COLUMNS} className={styles.table}>
          {shown.map((holiday) => (
            <HolidayRow key={holiday.id} holiday={holiday} />
          ))}
        </Table>
      ) : (
        <p className={styles.none}>No holiday in {year} yet.</p>
      )}
      <div className={styles.buttons}>
        <Button
          kind="quiet"
          icon={<Plus />}
          onPress={async () => {
            const date = await askHoliday(null);
            if (date !== null) setYear(yearOf(date));
          }}
        >
          Add holiday…
        </Button>
        <Button kind="quiet" icon={<Upload />} onPress={() => runAction('import.choose')}>
          Import an .ics file…
        </Button>
      </div>
    </section>
  );
}

const HolidayRow = ({ holiday }: { readonly holiday: Holiday }) => (
  <tr className={styles.row}>
    <td className="num">{longDate(holiday.date)}</td>
    <td>
      <Button
        kind="quiet"
        className={styles.name}
        aria-label={`Edit ${holiday.name} on ${longDate(holiday.date)}`}
        onPress={() => void askHoliday(holiday)}
      >
        <span className="cut">{holiday.name}</span>
      </Button>
    </td>
    <td>
      <IconButton
        label={`Remove ${holiday.name} on ${longDate(holiday.date)}`}
        className={styles.remove}
        onPress={() => void askRemoveHoliday(holiday)}
      >
        <Trash2 />
      </IconButton>
    </td>
  </tr>
);
