import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FontFace } from '#shared/documents/print/fonts.ts';

const FAMILIES = [
  { family: 'Inter', name: 'inter', styles: ['normal', 'italic'] },
  { family: 'JetBrains Mono', name: 'jetbrains-mono', styles: ['normal'] },
] as const;

/** Static weights, not the variable font: a printer embeds those as outlines it can hint. */
const WEIGHTS = [400, 600] as const;

/**
 * The faces of Inter and JetBrains Mono that `html` needs, out of the installed packages: only the
 * scripts that occur in it, italics only where something is emphasised.
 */
export function fontsFor(html: string): readonly FontFace[] {
  const used = new Set([...html].map((character) => character.codePointAt(0) ?? 0));
  const needed = (style: string) => style === 'normal' || html.includes('<em>');
  return FAMILIES.flatMap(({ family, name, styles }) =>
    Object.entries(subsetsOf(name)).flatMap(([subset, unicodeRange]) =>
      covers(unicodeRange, used)
        ? styles.filter(needed).flatMap((style) =>
            WEIGHTS.map((weight) => {
              const file = `files/${name}-${subset}-${weight}-${style}.woff2`;
              const data = read(name, file).toString('base64');
              return { family, style, weight, unicodeRange, data };
            }),
          )
        : [],
    ),
  );
}

/** Each subset of a font with the characters it covers, in CSS's notation. */
const subsetsOf = (name: string): Record<string, string> =>
  JSON.parse(read(name, 'unicode.json').toString('utf8'));

const read = (name: string, file: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${name}/${file}`)));

/** Whether a range such as `U+0000-00FF,U+0131` has any of the code points. */
function covers(unicodeRange: string, used: ReadonlySet<number>): boolean {
  const spans = unicodeRange.split(',').map((span) => {
    const [first = '', last = first] = span.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return [...used].some((point) => spans.some(([first, last]) => first <= point && point <= last));
}
