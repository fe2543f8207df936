import { MarkdownField } from '#renderer/components/markdown-field.tsx';
import { run } from '#renderer/state/run.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { noteTyping } from './view.ts';

/** An introduction or a free text, edited in place. */
export const TextBlock = ({ block }: { readonly block: NotesBlock }) => (
  <MarkdownField
    label={block.kind === 'introduction' ? 'Introduction' : 'Text'}
    value={block.text}
    empty={block.kind === 'introduction' ? 'Add an introduction' : 'Write something'}
    placeholder="Markdown."
    onTyping={(text) => noteTyping(block.id, text)}
    onCommit={(text, visit) => run('notes.editBlock', { blockId: block.id, text }, visit)}
  />
);
