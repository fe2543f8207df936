import { allNotesOf } from '#shared/domain/notes/blocks.ts';
import { regenerateNotes } from '#shared/domain/notes/regenerate.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput } from './inputs.ts';
import { blockCommands } from './notes/blocks.ts';
import { entryCommands } from './notes/entries.ts';
import { nameNotes } from './notes/labels.ts';
import { moveBlock } from './notes/move-block.ts';

/** Drafts a release's notes from its items, or brings them up to what is in the release now. */
const draft = defineCommand({
  input: z.strictObject({ releaseId: idInput }),
  run(model, { releaseId }, { newId }) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const verb = allNotesOf(model, releaseId).length === 0 ? 'Draft' : 'Update';
    return ok({
      label: `${verb} ${nameNotes(model, releaseId)}`,
      changes: regenerateNotes(model, releaseId, newId),
    });
  },
});

/** Commands on release notes. */
export const notesCommands = {
  'notes.draft': draft,
  ...blockCommands,
  'notes.moveBlock': moveBlock,
  ...entryCommands,
} as const;
