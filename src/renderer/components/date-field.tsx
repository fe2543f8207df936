import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import {
  Button as AriaButton,
  DatePicker as AriaDatePicker,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DateSegment,
  Dialog,
  Group,
} from 'react-aria-components';
import { type IsoDate, isDate } from '#shared/lib/dates.ts';
import styles from './date-field.module.css';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import { FloatingPanel } from './popover.tsx';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; `null` where there is none. */
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  /** Offers to take the date away. */
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekStart?: number;
}

/** A calendar date, typed in segments or picked from a month. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, clearable } = props;
  return (
    <AriaDatePicker
      {...fieldProps(props)}
      value={parsed(value)}
      onChange={(date) => onChange(date ? date.toString() : null)}
      minValue={parsed(props.min ?? null)}
      maxValue={parsed(props.max ?? null)}
      firstDayOfWeek={WEEKDAYS[(props.weekStart ?? 1) - 1] ?? 'mon'}
      shouldForceLeadingZeros
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={props}>
        <Group className={fields.control ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          {clearable && value !== null && (
            <AriaButton
              slot={null}
              className={fields.more ?? ''}
              aria-label="Clear the date"
              onPress={() => onChange(null)}
            >
              <X size={14} />
            </AriaButton>
          )}
          <AriaButton className={fields.more ?? ''}>
            <CalendarDays size={14} />
          </AriaButton>
        </Group>
      </FieldFrame>
      <FloatingPanel>
        <Dialog className={styles.dialog ?? ''}>
          <Month />
        </Dialog>
      </FloatingPanel>
    </AriaDatePicker>
  );
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const parsed = (date: IsoDate | null): CalendarDate | null =>
  date !== null && isDate(date) ? parseDate(date) : null;

const Month = () => (
  <Calendar className={styles.month ?? ''}>
    <header className={styles.head}>
      <CalendarHeading className={styles.heading ?? ''} />
      <AriaButton slot="previous" className={fields.more ?? ''}>
        <ChevronLeft size={16} />
      </AriaButton>
      <AriaButton slot="next" className={fields.more ?? ''}>
        <ChevronRight size={16} />
      </AriaButton>
    </header>
    <CalendarGrid className={styles.grid ?? ''}>
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>
        {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
      </CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);
