import { type KeyboardEvent, useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { parseDuration } from '#shared/lib/duration.ts';
import { durationWords } from '#shared/lib/format.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps } from './field.tsx';
import { useDraft } from './use-draft.ts';

interface DurationFieldProps extends FieldProps {
  /** Whole minutes; `null` where there are none. */
  readonly value: number | null;
  /** Called on leaving the field, at Enter and after 5 s of rest, with what can be read only. */
  readonly onChange: (minutes: number | null, visit: string) => void;
  /** In minutes. */
  readonly max: number;
  readonly placeholder?: string;
}

/**
 * A duration as people write it: 90, 1h30, 1:30, 1.5h. What cannot be read stays where it was
 * typed, and the field says so. The arrow keys step by a minute.
 */
export function DurationField(props: DurationFieldProps) {
  const { value, max, onChange } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const draft = useDraft(refused ?? wordsOf(value), (typed, visit) => {
    const error = errorIn(typed, max);
    setRefused(error === null ? null : typed);
    const minutes = parseDuration(typed);
    if (error === null && minutes !== value) onChange(minutes, visit);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const now = parseDuration(draft.value) ?? 0;
    if (event.key === 'Enter') draft.commit();
    if (step === undefined || errorIn(draft.value, max) !== null) return;
    event.preventDefault();
    draft.change(durationWords(Math.max(0, Math.min(max, now + step))));
  };
  const error = refused === null ? (props.error ?? null) : errorIn(draft.value, max);
  const own = { ...props, error };
  return (
    <AriaTextField
      {...fieldProps(own)}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    >
      <FieldFrame of={own}>
        <Input className={cx(styles.control, 'num')} placeholder={props.placeholder ?? ''} />
      </FieldFrame>
    </AriaTextField>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

const wordsOf = (minutes: number | null): string =>
  minutes === null ? '' : durationWords(minutes);

/** What is wrong with it, in words; nothing typed is right. */
function errorIn(typed: string, max: number): string | null {
  if (typed.trim() === '') return null;
  const minutes = parseDuration(typed);
  if (minutes === null) return `“${typed.trim()}” is no duration. Write 90, 1h 30m, 1:30 or 1.5h.`;
  return minutes > max ? `At most ${durationWords(max)}.` : null;
}
