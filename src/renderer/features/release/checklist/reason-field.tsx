import { type KeyboardEvent, useRef, useState } from 'react';
import { Input } from 'react-aria-components';
import { Button } from '#renderer/components/button.tsx';
import { useLengthGuard } from '#renderer/components/length-guard.ts';
import { tooLong } from '#renderer/components/too-long.ts';
import { leaveField } from '#renderer/lib/row-focus.ts';
import { run } from '#renderer/state/run.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import styles from './checklist.module.css';

const LONGEST = 2000;

/** Asks in the row itself why an item does not apply. */
export function ReasonField(props: { readonly item: ChecklistItem; readonly close: () => void }) {
  const { item, close } = props;
  const [reason, setReason] = useState('');
  const guard = useLengthGuard('Reason', LONGEST);
  const place = useRef<HTMLSpanElement>(null);
  const saving = useRef(false);
  const leave = () => {
    guard.onText('');
    if (place.current) leaveField(place.current);
    close();
  };
  const save = async () => {
    if (reason.trim() === '') return;
    if (guard.refuses(reason)) return;
    if (saving.current) return;
    saving.current = true;
    const done = await run('checklist.notApplicable', { itemId: item.id, reason });
    saving.current = false;
    if (done) leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') void save();
    else leave();
  };
  return (
    <span ref={place} className={styles.reason}>
      <Input
        className={styles.input ?? ''}
        aria-label={`Why ${item.title} does not apply`}
        placeholder="Why does it not apply?"
        value={reason}
        aria-invalid={tooLong(reason, LONGEST) !== null || undefined}
        autoFocus
        onChange={({ target }) => {
          guard.onText(target.value);
          setReason(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Button kind="quiet" onPress={leave}>
        Cancel
      </Button>
      <Button isDisabled={reason.trim() === ''} onPress={save}>
        Not applicable
      </Button>
    </span>
  );
}
