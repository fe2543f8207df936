import { parseTime, type Time } from '@internationalized/date';
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components';
import type { WallTime } from '#shared/lib/dates.ts';
import { cx } from './cx.ts';
import dates from './date-field.module.css';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`; `null` where there is none. */
  readonly value: WallTime | null;
  readonly onChange: (value: WallTime | null) => void;
}

/** A time on the wall, 24 hours. */
export const TimeField = (props: TimeFieldProps) => (
  <AriaTimeField
    {...fieldProps(props)}
    value={parsed(props.value)}
    onChange={(time) => props.onChange(time ? time.toString().slice(0, 5) : null)}
    hourCycle={24}
    shouldForceLeadingZeros
  >
    <FieldFrame of={props}>
      <DateInput className={cx(fields.control, dates.input)}>
        {(segment) => <DateSegment segment={segment} className={dates.segment ?? ''} />}
      </DateInput>
    </FieldFrame>
  </AriaTimeField>
);

const parsed = (time: WallTime | null): Time | null => (time === null ? null : parseTime(time));
