import type { Heading, RootContent } from 'mdast';
import { paragraph } from './tree.ts';

/** The same content with all its headings deeper than `level`, which is the page's own. */
export function below(level: number, content: readonly RootContent[]): RootContent[] {
  const deeper = Math.max(0, level + 1 - Math.min(...depthsIn(content)));
  return replaced(content, (heading) => shifted(heading, deeper));
}

/** The same content, which begins with a heading, as a section: its highest heading at `level`. */
export function asSection(level: number, content: readonly RootContent[]): RootContent[] {
  const by = level - Math.min(...depthsIn(content));
  return replaced(content, (heading) => shifted(heading, by));
}

/** The same content with bold lines for headings: where it stands, there are no levels below. */
export const withoutHeadings = (content: readonly RootContent[]): RootContent[] =>
  replaced(content, ({ children }) => paragraph({ type: 'strong', children }));

const depthsIn = (content: readonly RootContent[]): number[] =>
  content.flatMap((node) => {
    if (node.type === 'heading') return [node.depth];
    return 'children' in node ? depthsIn(node.children) : [];
  });

const shifted = (heading: Heading, by: number): Heading => ({
  ...heading,
  depth: Math.min(6, heading.depth + by) as Heading['depth'],
});

const replaced = (
  content: readonly RootContent[],
  by: (heading: Heading) => RootContent,
): RootContent[] =>
  content.map((node) => {
    if (node.type === 'heading') return by(node);
    if (!('children' in node)) return node;
    return { ...node, children: replaced(node.children, by) } as RootContent;
  });
