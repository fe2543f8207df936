import { parseTime, type Time } from '@internationalized/date';
import { useMemo } from 'react';
import { TimeField as AriaTimeField, Group } from 'react-aria-components';
import type { WallTime } from '#shared/lib/dates.ts';
import { DateSegments } from './date-segments.tsx';
import fields from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import { useDraft } from './use-draft.ts';
import { useParts } from './use-parts.ts';
import { useUnfinished } from './use-unfinished.ts';

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`; `null` where there is none. */
  readonly value: WallTime | null;
  /** Called on leaving the field, at Enter and after 5 s of rest; in a form with every key. */
  readonly onChange: (value: WallTime | null, visit: string) => unknown;
}

const WORDS = { part: 'Type the rest of the time.', impossible: 'There is no such time.' };

/** A time on the wall, 24 hours. */
export function TimeField(props: TimeFieldProps) {
  const unfinished = useUnfinished(WORDS);
  const draft = useDraft(
    props.value,
    (typed, visit) => (unfinished.leave() ? null : props.onChange(typed, visit)),
    { isWritable: () => !unfinished.isThere() },
  );
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
  const { problem } = unfinished;
  // Another object would make the parts show it again, and lose what is typed in them.
  const value = useMemo(() => parsed(draft.value), [draft.value]);
  const own = {
    ...props,
    error: problem ?? (draft.isRefused ? NOT_WRITTEN : (props.error ?? null)),
  };
  return (
    <AriaTimeField
      {...fieldProps(own)}
      data-refused={problem !== null || undefined}
      data-draft={isDraft || undefined}
      data-unfinished={unfinished.isFlawed || undefined}
      value={value}
      onChange={(time) => draft.change(time ? time.toString().slice(0, 5) : null)}
      onBlur={leave}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldFrame of={own}>
        <Group ref={parts.around} className={fields.control ?? ''}>
          <DateSegments key={parts.round} onTyped={unfinished.onTyped} />
        </Group>
      </FieldFrame>
    </AriaTimeField>
  );
}

const parsed = (time: WallTime | null): Time | null => (time === null ? null : parseTime(time));
