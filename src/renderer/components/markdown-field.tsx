import { Pencil } from 'lucide-react';
import { type MouseEvent, useMemo, useState } from 'react';
import { parseUserText } from '#shared/documents/user-text.ts';
import { Button, IconButton } from './button.tsx';
import { MarkdownEditor } from './markdown-editor.tsx';
import styles from './markdown-field.module.css';
import { RenderedMarkdown } from './rendered-markdown.tsx';

interface MarkdownFieldProps {
  /** What the text is, for those who cannot see: `Instructions`. */
  readonly label: string;
  readonly value: string;
  /** Gets the new text when the editor is left and after 5 s of rest; `visit` goes on to `run`. */
  readonly onCommit: (value: string, visit: string) => unknown;
  /** What is said where there is no text yet: `Add instructions`. */
  readonly empty: string;
  readonly placeholder?: string;
  /** Told every change while it is typed, and `null` when the editor is left. */
  readonly onTyping?: (text: string | null) => void;
}

/** Markdown read as people read it, and edited as text while one is in it. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, value, empty, placeholder, onCommit, onTyping } = props;
  const [isEditing, setEditing] = useState(false);
  const content = useMemo(() => parseUserText(value), [value]);
  if (isEditing)
    return (
      <MarkdownEditor
        label={label}
        value={value}
        placeholder={placeholder ?? ''}
        autoFocus
        onCommit={onCommit}
        onTyping={(text) => onTyping?.(text)}
        onLeave={() => {
          onTyping?.(null);
          setEditing(false);
        }}
      />
    );
  if (content.length === 0)
    return (
      <Button
        kind="quiet"
        icon={<Pencil />}
        className={styles.add}
        onPress={() => setEditing(true)}
      >
        {empty}
      </Button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the pencil is for all.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className={styles.field} onClick={(event) => isPlain(event) && setEditing(true)}>
      <RenderedMarkdown content={content} />
      <IconButton
        label={`Edit ${label.toLowerCase()}`}
        className={styles.pencil}
        onPress={() => setEditing(true)}
      >
        <Pencil />
      </IconButton>
    </div>
  );
}

/** A click on the words themselves: not on a link or the pencil, and not the end of a selection. */
const isPlain = ({ target }: MouseEvent): boolean =>
  !(target as Element).closest('a, button') && getSelection()?.isCollapsed !== false;
