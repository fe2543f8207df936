const WORDS: Readonly<Record<string, string>> = {
  window: 'here',
  cli: 'by command line',
  'command-line': 'by command line',
  import: 'by import',
};

/** By which way a change came in, and on which computer: `by import · mara-laptop`. */
export function originWords(origin: string, device: string): string {
  const way = WORDS[origin] ?? origin;
  if (device === '') return way;
  return way === 'here' ? device : `${way} · ${device}`;
}
