/** One line of an iCalendar file, unfolded, and where it begins in the file, counted from 1. */
export interface ContentLine {
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** With name and parameters. */
  readonly text: string;
  /** What stands behind the colon; `null` where there is none. */
  readonly value: string | null;
}

/** The lines of `text`, what was folded put together again; empty ones are left out. */
export function contentLines(text: string): ContentLine[] {
  const folded: { line: number; parts: string[] }[] = [];
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    const last = folded.at(-1);
    if (last && (part.startsWith(' ') || part.startsWith('\t'))) last.parts.push(part.slice(1));
    else if (part !== '') folded.push({ line: index + 1, parts: [part] });
  }
  return folded.map(({ line, parts }) => contentLine(line, parts.join('')));
}

function contentLine(line: number, text: string): ContentLine {
  const name = /^[\w-]*/.exec(text)?.[0].toUpperCase() ?? '';
  const colon = colonOf(text);
  return { line, name, text, value: colon === -1 ? null : text.slice(colon + 1) };
}

/** The colon before the value: the first one that stands in no quotes. */
function colonOf(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === ':' && !quoted) return i;
  }
  return -1;
}
