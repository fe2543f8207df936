import { useContext, useLayoutEffect } from 'react';
import {
  DateFieldStateContext,
  DateInput,
  DateSegment,
  TimeFieldStateContext,
} from 'react-aria-components';
import styles from './date-field.module.css';

/** What the parts of a date or time make: nothing yet, a part of it, all of it, or no day there is. */
export type Typed = 'none' | 'part' | 'whole' | 'impossible';

interface DateSegmentsProps {
  /** Called when what the parts make becomes another; keep its identity. */
  readonly onTyped: (typed: Typed) => void;
}

/** The parts of a date or time to type in. They keep what was typed, also where it makes none. */
export const DateSegments = ({ onTyped }: DateSegmentsProps) => (
  <DateInput className={styles.input ?? ''}>
    {(segment) => <Part segment={segment} onTyped={onTyped} />}
  </DateInput>
);

type Segment = Parameters<typeof DateSegment>[0]['segment'];

interface PartProps extends Pick<DateSegmentsProps, 'onTyped'> {
  readonly segment: Segment;
}

function Part({ segment, onTyped }: PartProps) {
  const ofDate = useContext(DateFieldStateContext);
  const ofTime = useContext(TimeFieldStateContext);
  const state = ofDate ?? ofTime;
  const isFirst = segment === state?.segments[0];
  const typed = typedIn(state?.segments ?? [], ofDate?.value ?? null);
  useLayoutEffect(() => {
    if (isFirst) onTyped(typed);
  }, [isFirst, typed, onTyped]);
  // Otherwise a field that is left makes 28 February of the 31st, whether that was meant or not.
  useLayoutEffect(() => {
    if (state) state.confirmPlaceholder = keepAsTyped;
  }, [state]);
  return <DateSegment segment={segment} className={styles.segment ?? ''} />;
}

const keepAsTyped = (): void => undefined;

type Day = Readonly<Record<'year' | 'month' | 'day', number>>;

/** `taken` is the day that the field took from its parts; they make none where it is another. */
function typedIn(segments: readonly Segment[], taken: Day | null): Typed {
  const parts = segments.filter(({ isEditable }) => isEditable);
  const empty = parts.filter(({ isPlaceholder }) => isPlaceholder);
  if (empty.length > 0) return empty.length === parts.length ? 'none' : 'part';
  const isDay = parts.every(({ type, value }) =>
    type === 'year' || type === 'month' || type === 'day' ? taken?.[type] === value : true,
  );
  return isDay ? 'whole' : 'impossible';
}
