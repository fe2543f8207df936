import { Plus } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Input } from 'react-aria-components';
import styles from './add-line.module.css';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { openLine, useLineToOpen } from './line-to-open.ts';
import { useCommitBeforeLeaving } from './use-draft.ts';

interface AddLineProps {
  /** The words on the button, such as `Add step`. */
  readonly add: string;
  /** What is typed, for those who cannot see where. */
  readonly label: string;
  readonly placeholder: string;
  /** The name by which an action opens it: `role`. */
  readonly name?: string;
  /** Where the field stands in its line. */
  readonly className?: string | undefined;
  readonly onAdd: (title: string) => void;
}

/**
 * A line at the end of a list that takes one title after the other: Enter adds it and stays, leaving
 * the field adds it too, as does a window that closes; Escape forgets it.
 */
export function AddLine({ add, label, placeholder, name, className, onAdd }: AddLineProps) {
  const [title, setTitle] = useState<string | null>(null);
  const isWanted = useLineToOpen((wish) => wish.name !== null && wish.name === name);
  useEffect(() => {
    if (!isWanted) return;
    setTitle((typed) => typed ?? '');
    openLine(null);
  }, [isWanted]);
  const latest = useRef({ title, onAdd });
  latest.current = { title, onAdd };
  const handOn = useCallback((next: '' | null) => {
    const words = latest.current.title?.trim();
    latest.current.title = next;
    setTitle(next);
    if (words) latest.current.onAdd(words);
  }, []);
  useCommitBeforeLeaving(useCallback(() => handOn(null), [handOn]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTitle(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    handOn('');
  };
  if (title === null)
    return (
      <Button kind="quiet" icon={<Plus />} className={styles.add} onPress={() => setTitle('')}>
        {add}
      </Button>
    );
  return (
    <div className={cx(styles.line, className)}>
      <Input
        className={styles.input ?? ''}
        aria-label={label}
        placeholder={placeholder}
        value={title}
        maxLength={500}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => handOn(null)}
      />
    </div>
  );
}
