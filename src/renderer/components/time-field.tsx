import { parseTime, type Time } from '@internationalized/date';
import { TimeField as AriaTimeField, DateInput, DateSegment, Group } from 'react-aria-components';
import type { WallTime } from '#shared/lib/dates.ts';
import dates from './date-field.module.css';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import { useDraft } from './use-draft.ts';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`; `null` where there is none. */
  readonly value: WallTime | null;
  /** Called on leaving the field, at Enter and after 5 s of rest. */
  readonly onChange: (value: WallTime | null, visit: string) => unknown;
  /** Called with every key: what the field means so far. */
  readonly onTyping?: (value: WallTime | null) => void;
}

/** A time on the wall, 24 hours. */
export function TimeField(props: TimeFieldProps) {
  const draft = useDraft(props.value, props.onChange);
  const own = { ...props, error: draft.isRefused ? NOT_WRITTEN : (props.error ?? null) };
  return (
    <AriaTimeField
      {...fieldProps(own)}
      value={parsed(draft.value)}
      onChange={(time) => {
        const typed = time ? time.toString().slice(0, 5) : null;
        draft.change(typed);
        props.onTyping?.(typed);
      }}
      onBlur={draft.commit}
      onKeyUp={({ key }) => key === 'Enter' && draft.commit()}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldFrame of={own}>
        <Group className={fields.control ?? ''}>
          <DateInput className={dates.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={dates.segment ?? ''} />}
          </DateInput>
        </Group>
      </FieldFrame>
    </AriaTimeField>
  );
}

const parsed = (time: WallTime | null): Time | null => (time === null ? null : parseTime(time));
