import { plain } from '../plain.ts';

/** A component of RFC 5545, such as VEVENT: its properties, then what lies in it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components?: readonly Component[];
}

/** A property whose value is written as it is; `textValue` makes one of a person's words. */
export interface Property {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Words as a value of type TEXT: what is not seen is left out, what would be read as syntax escaped. */
export const textValue = (words: string): string =>
  plain(words)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** The component as the text of a file: lines end in CR LF and have at most 75 octets. */
export const componentText = (component: Component): string =>
  linesOf(component)
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const linesOf = ({ name, properties, components = [] }: Component): string[] => [
  `BEGIN:${name}`,
  ...properties.map(lineOf),
  ...components.flatMap(linesOf),
  `END:${name}`,
];

const lineOf = ({ name, parameters = {}, value }: Property): string =>
  `${name}${Object.entries(parameters)
    .map(([key, said]) => `;${key}=${parameterValue(said)}`)
    .join('')}:${value}`;

/** Quoted where it has to be; a quotation mark cannot stand in a parameter. */
function parameterValue(words: string): string {
  const said = plain(words).replace(/["\n]/g, ' ');
  return /[,:;]/.test(said) ? `"${said}"` : said;
}

const MOST_OCTETS = 75;

/** A line cut between characters; what follows begins with a blank that is not part of it. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
