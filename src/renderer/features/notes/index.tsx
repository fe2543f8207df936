import { Sparkles } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { NotesEditor } from './editor.tsx';
import { useNotes } from './use-notes.ts';

/** The release notes of a release, drafted from its items and edited beside what becomes of them. */
export function Tab({ releaseId }: { readonly releaseId: Id }) {
  const release = useModel((model) => model.releases.get(releaseId) ?? null);
  const notes = useNotes(releaseId);
  if (!release) return null;
  if (notes.blocks.length + notes.aside.length === 0)
    return (
      <EmptyState
        icon={<Sparkles />}
        title="No release notes yet"
        action={
          <Button kind="primary" onPress={() => run('notes.draft', { releaseId })}>
            Draft the notes
          </Button>
        }
      >
        A draft lists the items of the release by what they are. Every word can be changed, and
        stays changed when the notes are updated.
      </EmptyState>
    );
  return <NotesEditor release={release} notes={notes} />;
}
