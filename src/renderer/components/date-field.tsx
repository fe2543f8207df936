import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMemo } from 'react';
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
  Dialog,
  Group,
} from 'react-aria-components';
import { longDate } from '#shared/lib/date-words.ts';
import { EARLIEST, type IsoDate, isDate, LATEST, withCentury } from '#shared/lib/dates.ts';
import { useSettings } from '../state/workspace.ts';
import styles from './date-field.module.css';
import { DateSegments } from './date-segments.tsx';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import { FloatingPanel } from './popover.tsx';
import { useDraft } from './use-draft.ts';
import { useParts } from './use-parts.ts';
import { useUnfinished } from './use-unfinished.ts';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; `null` where there is none. */
  readonly value: IsoDate | null;
  /** Called on leaving the field, at Enter, by a pick from the month; in a form with every key that makes a date. */
  readonly onChange: (value: IsoDate | null, visit: string) => unknown;
  /** A date outside of these stays where it was typed, and the field says so. */
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  /** Offers to take the date away. */
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
}

/** A calendar date, typed in segments or picked from a month; a year of two digits is of this century. */
export function DateField(props: DateFieldProps) {
  const { clearable, min = EARLIEST, max = LATEST } = props;
  const weekStart = useSettings()?.weekStart ?? 1;
  const wouldDo = (date: IsoDate) => date >= min && date <= max;
  const words = {
    part: clearable ? 'Type the rest of the date, or clear it.' : 'Type the rest of the date.',
    impossible: 'There is no such day.',
  };
  const unfinished = useUnfinished(words);
  const isWritable = (typed: IsoDate | null) =>
    !unfinished.isThere() && (typed === null || wouldDo(withCentury(typed)));
  const isUnread = (shown: IsoDate | null) =>
    unfinished.isThere() || (shown === null ? !clearable && props.value !== null : !wouldDo(shown));
  const draft = useDraft(
    props.value,
    (typed, visit) => {
      if (unfinished.leave() || !isWritable(typed)) return null;
      const date = typed && withCentury(typed);
      return date !== null || clearable ? props.onChange(date, visit) : undefined;
    },
    { isWritable, isUnread },
  );
  const meant = draft.value && withCentury(draft.value);
  const leave = () => {
    if (!unfinished.leave()) draft.commit();
  };
  const isDraft = draft.isDirty || unfinished.isFlawed;
  const parts = useParts({
    value: draft.value,
    isDraft,
    handBack: draft.handBack,
    restore() {
      unfinished.onTyped('none');
      draft.restore();
    },
    onEnter: leave,
  });
  const isOutside = draft.isRefused && meant !== null && !wouldDo(meant);
  const outside = isOutside ? `Not between ${longDate(min)} and ${longDate(max)}.` : null;
  const problem = unfinished.problem ?? outside;
  const own = {
    ...props,
    error: problem ?? (draft.isRefused ? NOT_WRITTEN : (props.error ?? null)),
  };
  // Another object would make the parts show it again, and lose what is typed in them.
  const value = useMemo(() => parsed(draft.value), [draft.value]);
  return (
    <AriaDatePicker
      {...fieldProps(own)}
      data-refused={problem !== null || undefined}
      data-draft={isDraft || undefined}
      data-unfinished={unfinished.isFlawed || !isWritable(draft.value) || undefined}
      value={value}
      onChange={(date) => draft.change(date ? date.toString() : null)}
      onOpenChange={(open) => !open && draft.commit()}
      onBlur={leave}
      firstDayOfWeek={WEEKDAYS[weekStart - 1] ?? 'mon'}
      shouldForceLeadingZeros
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame of={own}>
        <Group ref={parts.around} className={fields.control ?? ''}>
          <DateSegments key={parts.round} onTyped={unfinished.onTyped} />
          {clearable && (draft.value !== null || unfinished.isThere()) && (
            <AriaButton
              slot={null}
              className={fields.more ?? ''}
              aria-label="Clear the date"
              onPress={() => {
                unfinished.onTyped('none');
                draft.change(null);
                draft.commit();
                parts.renew();
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
