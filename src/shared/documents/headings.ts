import type { Heading, RootContent } from 'mdast';
import { paragraph } from './tree.ts';

/** The same content with all its headings deeper than `level`, which is the page's own. */
export function below(level: number, content: readonly RootContent[]): RootContent[] {
  const deeper = Math.max(0, level + 1 - Math.min(...depthsOf(content)));
  return shifted(content, deeper);
}

/** The same content, which begins with a heading, as a section: its highest heading at `level`. */
export const asSection = (level: number, content: readonly RootContent[]): RootContent[] =>
  shifted(content, level - Math.min(...depthsOf(content)));

/** The same content with bold lines for headings: where it stands, there are no levels below. */
export const withoutHeadings = (content: readonly RootContent[]): RootContent[] =>
  content.flatMap((node) => (node.type === 'heading' ? boldLines(node) : [withoutInner(node)]));

const depthsOf = (content: readonly RootContent[]): number[] =>
  content.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));

/** Headings in a quote or a list are none of the page's, and become bold lines. */
const shifted = (content: readonly RootContent[], by: number): RootContent[] =>
  content.map((node) => {
    if (node.type !== 'heading') return withoutInner(node);
    return { ...node, depth: Math.min(6, node.depth + by) as Heading['depth'] };
  });

const withoutInner = (node: RootContent): RootContent =>
  'children' in node
    ? ({ ...node, children: withoutHeadings(node.children) } as RootContent)
    : node;

/** None for a heading without words. */
const boldLines = ({ children }: Heading): RootContent[] =>
  children.length === 0 ? [] : [paragraph({ type: 'strong', children })];
