import { EditableText } from '#renderer/components/editable-text.tsx';
import { run } from '#renderer/state/run.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

/** The heading of a section, edited in place. */
export const SectionHeading = ({ block }: { readonly block: NotesBlock }) => (
  <h3>
    <EditableText
      label={`Heading of ${block.text}`}
      value={block.text}
      required
      maxLength={500}
      waitsAs={`heading of ${block.id}`}
      onCommit={(text, visit) => run('notes.editBlock', { blockId: block.id, text }, visit)}
    />
  </h3>
);
