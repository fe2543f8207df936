import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type ContentLine, contentLines } from './lines.ts';

/** What is wrong with a calendar, and at which line. */
export interface Flaw {
  readonly line: number;
  readonly problem: string;
}

export const flaw = (line: number, problem: string): Result<never, Flaw> => fail({ line, problem });

/** A component of a calendar with its own lines; those of components in it are theirs. */
export interface IcsComponent {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly IcsComponent[];
}

interface Open extends IcsComponent {
  readonly lines: ContentLine[];
  readonly parts: IcsComponent[];
}

/** Calendars in calendars in calendars: no file means that. */
const DEEPEST = 10;

/** The calendars of a file. An error where one does not end, or is no line of a calendar. */
export function readComponents(text: string): Result<IcsComponent[], Flaw> {
  const root: Open = { name: '', line: 0, lines: [], parts: [] };
  const open = [root];
  for (const line of contentLines(text)) {
    const at = open.at(-1) ?? root;
    if (line.value === null)
      return flaw(line.line, `“${line.text.slice(0, 40)}” is no line of a calendar`);
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      if (open.length > DEEPEST) return flaw(line.line, 'components lie too deep in each other');
      const begun: Open = { name, line: line.line, lines: [], parts: [] };
      at.parts.push(begun);
      open.push(begun);
    } else if (line.name === 'END') {
      if (at === root || at.name !== name)
        return flaw(line.line, `END:${name.slice(0, 40)} without its BEGIN`);
      open.pop();
    } else if (at === root) {
      return flaw(line.line, `“${line.text.slice(0, 40)}” stands outside of a calendar`);
    } else {
      at.lines.push(line);
    }
  }
  const left = open.at(-1);
  if (left && left !== root)
    return flaw(left.line, `BEGIN:${left.name.slice(0, 40)} never ends; the file was cut off`);
  return ok(root.parts);
}
