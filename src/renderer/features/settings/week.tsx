import { Select } from '#renderer/components/select.tsx';
import { WeekdayPicker } from '#renderer/components/weekday-picker.tsx';
import { ZoneField } from '#renderer/components/zone-field.tsx';
import { run } from '#renderer/state/run.ts';
import type { Settings } from '#shared/domain/records/settings.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

interface Props {
  readonly settings: Settings;
}

/** The zone of dates and midnights. */
export function ZoneSetting({ settings }: Props) {
  return (
    <Setting name="Time zone" about="Days begin at its midnight; new windows are in it.">
      <ZoneField
        hideLabel
        className={styles.fill}
        value={settings.zone}
        onChange={(zone) =>
          zone !== null && zone !== settings.zone && run('settings.update', { zone })
        }
        needed
      />
    </Setting>
  );
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekdays = DAYS.map((label, index) => ({ id: String(index + 1), label }));

/** How the week runs. */
export function Week({ settings }: Props) {
  return (
    <>
      <Setting name="Week starts on" about="In the calendar and in every month to pick from.">
        <Select
          label="Week starts on"
          hideLabel
          className={styles.fill}
          options={weekdays}
          value={String(settings.weekStart)}
          onChange={(day) => void run('settings.update', { weekStart: Number(day) })}
        />
      </Setting>
      <Setting
        name="Working days"
        about="Due dates and phases that count working days skip the rest."
      >
        <WeekdayPicker
          label="Working days"
          value={settings.workingDays}
          onChange={(workingDays) => void run('settings.update', { workingDays })}
        />
      </Setting>
    </>
  );
}
