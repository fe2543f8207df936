import type { Line } from './lines.ts';

const MOST = 3;
const WORST_FIRST: readonly Line['tone'][] = ['refuses', 'warns', 'clears', 'quiet'];

/**
 * The lines for which there is room at the pointer: what shifts, then three more, the worst first
 * and the first legal day among them, and how many are left out.
 */
export function foremost(lines: readonly Line[]): Line[] {
  const shifts = lines.filter(({ about }) => about === 'shifts');
  const legal = lines.filter(({ about }) => about === 'legal');
  const others = lines
    .filter(({ about }) => about === undefined)
    .toSorted((a, b) => WORST_FIRST.indexOf(a.tone) - WORST_FIRST.indexOf(b.tone));
  const room = MOST - legal.length;
  const rest = others.length - room;
  const worst = others.slice(0, room);
  const end = worst.findLastIndex(({ tone }) => tone === 'refuses') + 1;
  return [
    ...shifts,
    ...worst.toSpliced(end, 0, ...legal),
    ...(rest > 0 ? [{ text: `And ${rest} more`, tone: 'quiet' as const }] : []),
  ];
}
