import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { allNotesOf } from '#shared/domain/notes/blocks.ts';
import { type PendingNotes, pendingNotes } from '#shared/domain/notes/pending.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

export interface Notes {
  /** In order, without those kept aside. */
  readonly blocks: readonly NotesBlock[];
  readonly aside: readonly NotesBlock[];
}

/** A release's notes, followed as they change. */
export function useNotes(releaseId: Id): Notes {
  const all = useModel((model) => allNotesOf(model, releaseId));
  return useMemo(
    () => ({
      blocks: all.filter((block) => !block.aside),
      aside: all.filter((block) => block.aside),
    }),
    [all],
  );
}

/** What an update would do. */
export const usePending = (releaseId: Id): PendingNotes =>
  useModel((model) => pendingNotes(model, releaseId));
