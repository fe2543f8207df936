import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
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
import { useDraft } from './use-draft.ts';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; `null` where there is none. */
  readonly value: IsoDate | null;
  /** Called when the date is complete: on leaving the field, at Enter, by a pick from the month. */
  readonly onChange: (value: IsoDate | null, visit: string) => unknown;
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  /** Called at every complete date while it is typed, for what is said beside the field. */
  readonly onTyping?: (value: IsoDate | null) => void;
  /** Called at Enter in the field, after `onChange`, with what stands in it. */
  readonly onEnter?: (value: IsoDate | null) => void;
  /** Offers to take the date away. */
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekStart?: number;
}

/** A calendar date, typed in segments or picked from a month. */
export function DateField(props: DateFieldProps) {
  const { clearable, min = EARLIEST } = props;
  const draft = useDraft(props.value, (date, visit) => {
    return (date === null ? clearable : date >= min) ? props.onChange(date, visit) : undefined;
  });
  const segments = useEnter(() => {
    draft.commit();
    props.onEnter?.(draft.value);
  });
  return (
    <AriaDatePicker
      {...fieldProps(props)}
      value={parsed(draft.value)}
      onChange={(date) => {
        const typed = date ? date.toString() : null;
        draft.change(typed);
        if (typed === null || typed >= min) props.onTyping?.(typed);
      }}
      onOpenChange={(open) => !open && draft.commit()}
      onBlur={draft.commit}
      onKeyUp={({ key }) => key === 'Enter' && draft.commit()}
      minValue={parsed(min)}
      maxValue={parsed(props.max ?? null)}
      firstDayOfWeek={WEEKDAYS[(props.weekStart ?? 1) - 1] ?? 'mon'}
      shouldForceLeadingZeros
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={props}>
        <Group className={fields.control ?? ''}>
          <DateInput ref={segments} className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          {clearable && draft.value !== null && (
            <AriaButton
              slot={null}
              className={fields.more ?? ''}
              aria-label="Clear the date"
              onPress={() => {
                draft.change(null);
                draft.commit();
              }}
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

/** Tells of Enter in an element, whose own parts keep their keys from React. */
function useEnter(onEnter: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onEnter);
  latest.current = onEnter;
  useEffect(() => {
    const parts = element.current;
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Enter') return;
      // Or the press would go on to what is focused next: a button of the dialog that opens.
      press.preventDefault();
      latest.current();
    };
    parts?.addEventListener('keydown', onKey);
    return () => parts?.removeEventListener('keydown', onKey);
  }, []);
  return element;
}

/** While a year is being typed it is 2, 20, 202: no date that anybody means. */
const EARLIEST: IsoDate = '1970-01-01';

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
