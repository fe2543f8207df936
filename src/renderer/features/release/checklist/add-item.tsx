import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Input } from 'react-aria-components';
import { Button } from '#renderer/components/button.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './checklist.module.css';

/** A line at the end of a checklist that takes one item after the other. */
export function AddItem({ phaseId }: { readonly phaseId: Id }) {
  const [title, setTitle] = useState<string | null>(null);
  const add = async () => {
    const words = title?.trim();
    if (words) await run('checklist.add', { phaseId, title: words });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTitle(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
    setTitle('');
  };
  if (title === null)
    return (
      <Button kind="quiet" icon={<Plus />} className={styles.add} onPress={() => setTitle('')}>
        Add item
      </Button>
    );
  return (
    <div className={styles.adding}>
      <Input
        className={styles.input ?? ''}
        aria-label="New checklist item"
        placeholder="What has to be true? Enter adds it."
        value={title}
        maxLength={500}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          void add();
          setTitle(null);
        }}
      />
    </div>
  );
}
