import { defaultKeymap, history, redo, undo } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Annotation, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { keepsHistory } from '../lib/field-history.ts';
import { isFloatedOver } from '../lib/floating.ts';
import { leaveField, onceFocusIsElsewhere } from '../lib/row-focus.ts';
import { cx } from './cx.ts';
import { markdownColours } from './markdown-colours.ts';
import styles from './markdown-editor.module.css';
import { useDraft } from './use-draft.ts';

interface MarkdownEditorProps {
  /** What the text is, for those who cannot see: `Instructions`. */
  readonly label: string;
  readonly value: string;
  /** Gets the new text when the editor is left and after 5 s of rest; `visit` goes on to `run`. */
  readonly onCommit: (value: string, visit: string) => unknown;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Told every change while it is typed. */
  readonly onTyping?: (text: string) => void;
  /**
   * Called when the editor is left, once what was typed is taken; until then it stays, and as long
   * as something floats over it that gives the focus back.
   */
  readonly onLeave?: () => void;
  readonly className?: string | undefined;
}

/**
 * Markdown, edited as text: lists continue by themselves, lines wrap, undo is the editor's own as
 * long as it has anything to take back.
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
          blur: (_, left) => {
            const gaveWay = isFloatedOver(left.dom);
            void latest.current.draft.leave().then((isTaken) => {
              const end = () => latest.current.props.onLeave?.();
              if (isTaken && gaveWay) onceFocusIsElsewhere(left.dom, end);
              else if (isTaken && !left.hasFocus) end();
            });
          },
        }),
      ],
    });
    const editor = new EditorView({ state, parent: host.current });
    view.current = editor;
    keepsHistory(editor.contentDOM, (way) => STEPS[way](editor));
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

/** Shows another text, changing no more than what differs; not a step of the editor's history. */
function show(editor: EditorView, value: string): void {
  const before = editor.state.doc.toString();
  if (before === value) return;
  const shorter = Math.min(before.length, value.length);
  let from = 0;
  while (from < shorter && before[from] === value[from]) from += 1;
  let rest = 0;
  while (rest < shorter - from && before.at(-1 - rest) === value.at(-1 - rest)) rest += 1;
  editor.dispatch({
    changes: { from, to: before.length - rest, insert: value.slice(from, value.length - rest) },
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
  });
}

const STEPS = { undo, redo } as const;

function behaviour(label: string, hint: string): Extension {
  const leave = (editor: EditorView) => {
    leaveField(editor.contentDOM);
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
