import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import type { Result } from '#shared/lib/result.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldProps, NOT_WRITTEN } from './field.tsx';
import { useDraft } from './use-draft.ts';

/** How a quantity is written and read. */
export interface Writing {
  readonly write: (value: number) => string;
  /** The quantity, or in words why it is none. */
  readonly read: (text: string) => Result<number, string>;
  readonly min: number;
  readonly max: number;
}

export interface WrittenFieldProps extends FieldProps {
  /** `null` where there is none. */
  readonly value: number | null;
  /** Called on leaving the field, at Enter and after 5 s of rest, with what can be read only. */
  readonly onChange: (value: number | null, visit: string) => unknown;
  readonly writing: Writing;
  /** Words after the figure: `days`, `pt`. */
  readonly unit?: string;
  /** What is asked for where nothing may not be typed: `Type how long it takes.` */
  readonly needed?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/**
 * A quantity as people write it. What cannot be read stays where it was typed, and the field says
 * so; nothing typed is none. The arrow keys step by one,
 * and Escape forgets what was typed.
 */
export function WrittenField(props: WrittenFieldProps) {
  const { value, onChange, writing } = props;
  const readTyped = (typed: string) => readIn(writing, typed, props.needed);
  const draft = useDraft(
    written(writing, value),
    (typed, visit) => {
      const read = readTyped(typed);
      if (!read.ok) return null;
      return read.value === value ? undefined : onChange(read.value, visit);
    },
    { isWritable: (typed) => readTyped(typed).ok },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.restore();
      return;
    }
    const step = STEPS[event.key];
    if (event.key === 'Enter') draft.commit();
    const now = readTyped(draft.value);
    if (step === undefined || !now.ok) return;
    event.preventDefault();
    const next = (now.value ?? 0) + step;
    draft.change(writing.write(Math.max(writing.min, Math.min(writing.max, next))));
  };
  const now = readTyped(draft.value);
  const isUnread = draft.isRefused && !now.ok;
  const unread = isUnread ? now.error : null;
  const own = {
    ...props,
    error: unread ?? (draft.isRefused ? NOT_WRITTEN : (props.error ?? null)),
  };
  return (
    <AriaTextField
      {...fieldProps(own)}
      data-refused={isUnread || undefined}
      data-unfinished={!now.ok || undefined}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.leave}
    >
      <FieldFrame of={own}>
        <Group className={styles.control ?? ''}>
          <Input
            className={cx(styles.bare, 'num')}
            placeholder={props.placeholder ?? ''}
            autoFocus={props.autoFocus ?? false}
            onKeyDown={onKeyDown}
          />
          {props.unit && <span className="dimmer">{props.unit}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

const written = ({ write }: Writing, value: number | null): string =>
  value === null ? '' : write(value);

/** What was typed; in words what is wrong with it. */
function readIn(
  { read, write, min, max }: Writing,
  typed: string,
  needed: string | undefined,
): Result<number | null, string> {
  if (typed.trim() === '') return needed ? { ok: false, error: needed } : { ok: true, value: null };
  const result = read(typed.trim());
  if (!result.ok) return result;
  if (result.value < min) return { ok: false, error: `At least ${write(min)}.` };
  return result.value > max ? { ok: false, error: `At most ${write(max)}.` } : result;
}
