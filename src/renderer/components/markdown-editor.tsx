import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import { markdownColours } from './markdown-colours.ts';
import styles from './markdown-editor.module.css';
import { useDraft } from './use-draft.ts';

interface MarkdownEditorProps {
  /** What the text is, for those who cannot see: `Instructions`. */
  readonly label: string;
  readonly value: string;
  /** Gets the new text when the editor is left and after 5 s of rest; `visit` goes on to `run`. */
  readonly onCommit: (value: string, visit: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Told every change while it is typed. */
  readonly onTyping?: (text: string) => void;
  /** Called when the editor is left, after what was typed is handed on. */
  readonly onLeave?: () => void;
  readonly className?: string | undefined;
}

/**
 * Markdown, edited as text: lists continue by themselves, lines wrap, undo is the editor's own.
 * Escape leaves it and keeps what was typed: a page of text is not lost by one key.
 */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { label, placeholder = '', autoFocus = false } = props;
  const draft = useDraft(props.value, props.onCommit);
  const latest = useRef({ draft, props });
  latest.current = { draft, props };
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const state = EditorState.create({
      doc: latest.current.draft.value,
      extensions: [
        behaviour(label, placeholder),
        EditorView.updateListener.of(({ docChanged, transactions, state: { doc } }) => {
          if (!docChanged || transactions.some((each) => each.annotation(fromOutside))) return;
          latest.current.draft.change(doc.toString());
          latest.current.props.onTyping?.(doc.toString());
        }),
        EditorView.domEventHandlers({
          blur: () => {
            latest.current.draft.commit();
            latest.current.props.onLeave?.();
          },
        }),
      ],
    });
    const editor = new EditorView({ state, parent: host.current });
    view.current = editor;
    if (autoFocus) editor.focus();
    return () => editor.destroy();
  }, [label, placeholder, autoFocus]);

  useEffect(() => {
    if (view.current) show(view.current, draft.value);
  }, [draft.value]);

  return <div ref={host} className={cx(styles.editor, props.className)} />;
}

/** Marks what came from outside, so that it is not taken for typing. */
const fromOutside = Annotation.define<true>();

function show(editor: EditorView, value: string): void {
  const { doc } = editor.state;
  if (doc.toString() === value) return;
  editor.dispatch({
    changes: { from: 0, to: doc.length, insert: value },
    annotations: fromOutside.of(true),
  });
}

function behaviour(label: string, hint: string): Extension {
  const leave = (editor: EditorView) => {
    editor.contentDOM.blur();
    return true;
  };
  return [
    history(),
    markdown({ base: markdownLanguage, completeHTMLTags: false }),
    markdownColours,
    keymap.of([
      { key: 'Escape', run: leave, stopPropagation: true },
      { key: 'Mod-Enter', run: leave },
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(nonce()),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
    placeholderText(hint),
  ];
}

/** The mark that lets the editor's styles through the window's content policy. */
const nonce = (): string =>
  document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
