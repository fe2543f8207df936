import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Input } from 'react-aria-components';
import { Button } from '#renderer/components/button.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './runbook.module.css';

interface AddStepProps {
  readonly sectionId: Id;
  /** How many steps the section has. */
  readonly count: number;
}

/** A line at the end of a section that takes one step after the other. */
export function AddStep({ sectionId, count }: AddStepProps) {
  const [title, setTitle] = useState<string | null>(null);
  const add = () => {
    const words = title?.trim();
    if (words) void run('runbook.addStep', { sectionId, title: words, index: count });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTitle(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
    setTitle('');
  };
  if (title === null)
    return (
      <Button kind="quiet" icon={<Plus />} className={styles.add} onPress={() => setTitle('')}>
        Add step
      </Button>
    );
  return (
    <div className={styles.adding}>
      <Input
        className={styles.input ?? ''}
        aria-label="New step"
        placeholder="What is done? Enter adds it."
        value={title}
        maxLength={500}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          add();
          setTitle(null);
        }}
      />
    </div>
  );
}
