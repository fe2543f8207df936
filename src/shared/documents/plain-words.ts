import type { BlockContent, PhrasingContent } from 'mdast';
import { oneLine, plain } from './plain.ts';
import { code, codeBlock, lineBreak, paragraph, text } from './tree.ts';

/**
 * Plain text that a person wrote, as a tree: lines stay lines, and only code is more than text,
 * between backticks and in fences of them. Nothing else is taken for Markdown. Empty for no words.
 */
export function plainWords(value: string): BlockContent[] {
  const blocks: BlockContent[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const close = () => {
    const words = lines.join('\n');
    if (words.trim() !== '') blocks.push(fence ? codeBlock(words) : paragraph(...inline(words)));
    lines = [];
  };
  for (const line of plain(value).split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (mark === null || (fence !== null && !isEnd(line, fence))) {
      lines.push(line);
      continue;
    }
    close();
    fence = fence === null ? mark : null;
  }
  close();
  return blocks;
}

const FENCE = /^ {0,3}(`{3,})[^`]*$/;

const isEnd = (line: string, fence: string): boolean =>
  line.trim().length >= fence.length && /^ *`+ *$/.test(line);

/** Code stands between two runs of backticks that are equally long; any other backtick is text. */
function inline(words: string): PhrasingContent[] {
  const parts = words.trim().split(/(`+)/);
  const unpaired = new Set<string>();
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const end = at % 2 === 0 || unpaired.has(part) ? -1 : parts.indexOf(part, at + 1);
    const inside = parts.slice(at + 1, Math.max(at + 1, end)).join('');
    if (end < 0 && at % 2 === 1) unpaired.add(part);
    if (end < 0 || oneLine(inside) === '') {
      nodes.push(...lined(part));
      continue;
    }
    nodes.push(code(inside));
    at = end;
  }
  return nodes;
}

const lined = (words: string): PhrasingContent[] =>
  words.split('\n').flatMap((line, i) => {
    const said = line === '' ? [] : [text(line)];
    return i === 0 ? said : [lineBreak, ...said];
  });
