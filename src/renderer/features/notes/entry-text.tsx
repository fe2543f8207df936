import { type KeyboardEvent, useEffect } from 'react';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { useDraft } from '#renderer/components/use-draft.ts';
import { leaveField, leaveUnlessRefused } from '#renderer/lib/row-focus.ts';
import { run } from '#renderer/state/run.ts';
import { WORDING_FIELDS, wordingOf } from '#shared/domain/notes/wording.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Edition, NotesBlock } from '#shared/domain/records/notes.ts';
import { EDITION_WORDS } from './editions.ts';
import styles from './notes.module.css';
import { noteTyping } from './view.ts';

interface EntryTextProps {
  readonly block: NotesBlock;
  readonly item: Item;
  readonly edition: Edition;
  readonly isOut: boolean;
}

/** What an item's entry says in the edition; empty, it says what the title says, and is marked so. */
export function EntryText({ block, item, edition, isOut }: EntryTextProps) {
  const generated = wordingOf({ ...item, [WORDING_FIELDS[edition]]: '' }, edition).text;
  const draft = useDraft(item[WORDING_FIELDS[edition]], (wording, visit) =>
    run('notes.reword', { itemId: item.id, edition, wording: wording.trim() }, visit),
  );
  const typed = draft.isDirty ? draft.value : null;
  useEffect(() => {
    noteTyping(block.id, typed);
    return () => noteTyping(block.id, null);
  }, [block.id, typed]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      draft.restore();
      leaveField(event.currentTarget);
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      leaveUnlessRefused(event.currentTarget, draft.commit);
    }
  };
  return (
    <div className={styles.entryWords}>
      <span className={cx('mono', styles.key)}>{item.key}</span>
      <textarea
        rows={1}
        className={styles.entryText}
        aria-label={`${item.key} for ${EDITION_WORDS[edition].toLowerCase()}`}
        value={draft.value}
        placeholder={generated}
        maxLength={10_000}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.leave}
        onKeyDown={onKeyDown}
      />
      {isOut && <Chip>{item.hiddenFromNotes ? 'hidden' : 'not in this edition'}</Chip>}
      {!isOut && draft.value === '' && <span className={styles.generated}>from the title</span>}
    </div>
  );
}
