import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { weekdayName } from '#shared/lib/date-words.ts';
import styles from './weekday-picker.module.css';

interface WeekdayPickerProps {
  /** What the days are for, for those who cannot see it. */
  readonly label: string;
  /** 1 (Monday) to 7; there is always one. */
  readonly value: readonly number[];
  readonly onChange: (value: number[]) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Some weekdays, at least one. */
export const WeekdayPicker = ({ label, value, onChange }: WeekdayPickerProps) => (
  <ToggleButtonGroup
    aria-label={label}
    className={styles.days ?? ''}
    selectionMode="multiple"
    disallowEmptySelection
    selectedKeys={value.map(String)}
    onSelectionChange={(keys) => onChange([...keys].map(Number).sort())}
  >
    {WEEK.map((day) => (
      <ToggleButton key={day} id={String(day)} className={styles.weekday ?? ''}>
        <span aria-hidden>{weekdayName(day).slice(0, 2)}</span>
        <span className="unseen">{weekdayName(day)}</span>
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
