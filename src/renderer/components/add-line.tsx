import { Plus } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { Input } from 'react-aria-components';
import { inOneLine } from '#shared/lib/one-line.ts';
import styles from './add-line.module.css';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { useLengthGuard } from './length-guard.ts';
import { openLine, useLineToOpen } from './line-to-open.ts';
import { tooLong } from './too-long.ts';
import { type OnAdd, useLine } from './use-line.ts';

const LONGEST = 500;

interface AddLineProps {
  /** The words on the button, such as `Add step`. */
  readonly add: string;
  /** What is typed, for those who cannot see where. */
  readonly label: string;
  readonly placeholder: string;
  /** The name by which an action opens it: `role`. */
  readonly name: string;
  /** Where the field stands in its line. */
  readonly className?: string | undefined;
  readonly onAdd: OnAdd;
}

/**
 * A line at the end of a list that takes one title after the other: Enter adds it and stays, leaving
 * the field adds it too, as does a window that closes; Escape forgets it. A title that was not added
 * comes back, as does one that is too long.
 */
export function AddLine({ add, label, placeholder, name, className, onAdd }: AddLineProps) {
  const field = useRef<HTMLInputElement>(null);
  const guard = useLengthGuard(label, LONGEST);
  const line = useLine(name, field, (title) => (guard.refuses(title) ? null : onAdd(title)));
  const isWanted = useLineToOpen((wish) => wish.name === name);
  const { open } = line;
  useEffect(() => {
    if (!isWanted) return;
    open();
    openLine(null);
  }, [isWanted, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      guard.onText('');
      line.forget();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    line.enter();
  };
  if (line.title === null)
    return (
      <Button
        kind="quiet"
        icon={<Plus />}
        className={styles.add}
        autoFocus={line.wasForgotten}
        onPress={open}
      >
        {add}
      </Button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is.
    <div className={cx(styles.line, className)} onMouseDown={keepFocus}>
      <Input
        ref={field}
        className={styles.input ?? ''}
        aria-label={label}
        placeholder={placeholder}
        value={line.title}
        aria-invalid={tooLong(line.title.trim(), LONGEST) !== null || undefined}
        autoFocus
        onChange={(event) => {
          const title = inOneLine(event.target.value);
          guard.onText(title.trim());
          line.type(title);
        }}
        onKeyDown={onKeyDown}
        onBlur={line.leave}
      />
    </div>
  );
}

/** The second click of a double click on the button lands beside the field, which it is to keep. */
function keepFocus(event: MouseEvent): void {
  if (event.target === event.currentTarget) event.preventDefault();
}
