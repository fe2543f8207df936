import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { keptAside, notesOf } from '#shared/domain/notes/blocks.ts';
import { type PendingNotes, pendingNotes } from '#shared/domain/notes/pending.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

export interface Notes {
  /** In order, without those kept aside. */
  readonly blocks: readonly NotesBlock[];
  readonly aside: readonly NotesBlock[];
}

/** A release's notes, followed as they change. */
export function useNotes(releaseId: Id): Notes {
  const notesBlocks = useModel((model) => model.notesBlocks);
  return useMemo(
    () => ({
      blocks: notesOf({ notesBlocks }, releaseId),
      aside: keptAside({ notesBlocks }, releaseId),
    }),
    [notesBlocks, releaseId],
  );
}

/** What an update would do. */
export const usePending = (releaseId: Id): PendingNotes =>
  useModel((model) => pendingNotes(model, releaseId));
