import type { Message } from './message.ts';

/** What can go wrong where one release follows another. */
export const followErrors = {
  'follow-cycle': (f: { cycle: readonly string[] }): Message => ({
    what:
      f.cycle.length === 1
        ? `${f.cycle[0]} cannot follow itself.`
        : `That would close a circle: ${circle(f.cycle)}.`,
    todo: 'Let it follow another release, or take one of these rules away first.',
  }),
} as const;

const MOST_NAMES = 6;

/** `4.2.0 follows 4.3.0 follows 4.2.0`, long ones without their middle. */
function circle(names: readonly string[]): string {
  const closed = [...names, names[0]];
  const hidden = closed.length - MOST_NAMES;
  const rest = `${hidden} more, the last of which`;
  const shown = hidden > 1 ? closed.toSpliced(MOST_NAMES / 2, hidden, rest) : closed;
  return shown.join(' follows ');
}
