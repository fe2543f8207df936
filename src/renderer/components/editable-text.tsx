import { type KeyboardEvent, useEffect } from 'react';
import { leaveField, leaveUnlessRefused } from '#renderer/lib/row-focus.ts';
import { inOneLine } from '#shared/lib/one-line.ts';
import { cx } from './cx.ts';
import styles from './editable-text.module.css';
import { useLengthGuard } from './length-guard.ts';
import { tooLong } from './too-long.ts';
import { useDraft } from './use-draft.ts';
import { keepText, takeText, waitingText } from './waiting-texts.ts';

interface EditableTextProps {
  /** What the text is, for those who cannot see: `Title`. */
  readonly label: string;
  readonly value: string;
  /**
   * Gets the new text when the field is left, after 5 s of rest, or at Enter in a single line.
   * Hand `visit` on to `run`, and answer what `run` answers: what one visit to the field brings is
   * undone in one step, and what was not written stays in the field, which says so.
   */
  readonly onCommit: (value: string, visit: string) => unknown;
  /** Shown where there is no text. */
  readonly placeholder?: string;
  /** Several lines: Enter makes one; Ctrl or Cmd + Enter leaves. */
  readonly multiline?: boolean;
  readonly mono?: boolean;
  /** An empty text is not committed; the old one stays. */
  readonly required?: boolean;
  /** A longer text stays in the field, which says so, and is not committed. */
  readonly maxLength?: number;
  /** The field among all others: a text that is too long as the field goes waits for it under this name. */
  readonly waitsAs?: string;
  readonly isDisabled?: boolean;
  /** Gives it the size of what it stands for: a title, a cell. */
  readonly className?: string | undefined;
}

/** Text that is edited where it stands. It looks like text until the pointer or the focus is there. */
export function EditableText(props: EditableTextProps) {
  const { value, onCommit, required, multiline, label, maxLength, waitsAs } = props;
  const guard = useLengthGuard(label, maxLength);
  const cleaned = (text: string) => (multiline ? text : text.trim());
  const draft = useDraft(
    value,
    (text, visit) => {
      const clean = cleaned(text);
      if ((clean === '' && required) || clean === value) return undefined;
      return guard.refuses(clean) ? null : onCommit(clean, visit);
    },
    {
      isWritable: (text) => tooLong(cleaned(text), maxLength) === null,
      waiting: () => (waitsAs === undefined ? null : waitingText(waitsAs)),
      keep: (text) => {
        const excess = tooLong(cleaned(text), maxLength);
        if (waitsAs === undefined || excess === null) return;
        guard.onText('');
        keepText(waitsAs, text, excess);
      },
    },
  );
  useEffect(() => {
    if (waitsAs !== undefined) takeText(waitsAs);
  }, [waitsAs]);
  const trouble = tooLong(draft.value, maxLength) ?? (draft.isRefused ? NOT_TAKEN : null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      draft.restore();
      guard.onText('');
      leaveField(event.currentTarget);
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      leaveUnlessRefused(event.currentTarget, draft.commit);
    }
  };
  return (
    <textarea
      rows={1}
      className={cx(styles.text, props.mono && 'mono', props.className)}
      aria-label={label}
      value={draft.value}
      placeholder={props.placeholder}
      disabled={props.isDisabled}
      aria-invalid={trouble !== null || undefined}
      title={trouble ?? undefined}
      spellCheck={!props.mono}
      onChange={({ target }) => {
        const text = multiline ? target.value : inOneLine(target.value);
        guard.onText(cleaned(text));
        draft.change(text);
      }}
      onBlur={draft.leave}
      onKeyDown={onKeyDown}
    />
  );
}

const NOT_TAKEN = 'Not written yet. Enter tries again, Escape forgets it.';
