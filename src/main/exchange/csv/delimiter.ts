const DELIMITERS = [',', ';', '\t'] as const;

/**
 * What separates the cells of `text`: the comma, semicolon or tab that stands most often in its
 * first record, outside quotes. `null` where none does.
 */
export function findDelimiter(text: string): string | null {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of firstRecordAtMost(text)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const delimiter of DELIMITERS) {
    if ((counts.get(delimiter) ?? 0) > (counts.get(best ?? '') ?? 0)) best = delimiter;
  }
  return best;
}

const LONGEST_HEADER = 1_000_000;
const firstRecordAtMost = (text: string): string => text.slice(0, LONGEST_HEADER);
