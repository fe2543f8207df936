import type { ElementContent, Root } from 'hast';
import type { RootContent } from 'mdast';
import { createElement, type MouseEvent, type ReactNode, useMemo } from 'react';
import { toSafeHtml } from '#shared/documents/safe-html.ts';
import { cx } from './cx.ts';
import styles from './rendered-markdown.module.css';

interface RenderedMarkdownProps {
  /** A tree of Markdown, out of text that a person or a tracker wrote. */
  readonly content: readonly RootContent[];
  readonly className?: string | undefined;
}

/** Markdown as people read it. Nothing in it runs or loads; links open in the system's browser. */
export function RenderedMarkdown({ content, className }: RenderedMarkdownProps) {
  const children = useMemo(() => nodes(toSafeHtml(content)), [content]);
  return (
    <div className={cx(styles.text, className)} data-prose>
      {children}
    </div>
  );
}

const nodes = (parent: Root | { readonly children: readonly ElementContent[] }): ReactNode[] =>
  parent.children.map((node, index) => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return null;
    const { tagName, properties } = node;
    const attributes = tagName === 'a' ? leading(String(properties.href)) : allowed(properties);
    return createElement(tagName, { key: index, ...attributes }, ...nodes(node));
  });

/** Of what the tree may hold, that which React calls by another name or wants a hand with. */
function allowed({ type, checked, start, align }: Record<string, unknown>): object {
  if (type === 'checkbox')
    return { type, checked: Boolean(checked), disabled: true, 'aria-label': 'Task' };
  if (typeof start === 'number') return { start };
  return typeof align === 'string' ? { style: { textAlign: align } } : {};
}

const leading = (href: string) => ({
  href,
  onClick: (event: MouseEvent) => {
    event.preventDefault();
    void window.preflight.invoke('app.openExternal', href);
  },
});
