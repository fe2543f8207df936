import { parseArgs } from 'node:util';
import type { Result } from '#shared/lib/result.ts';
import { fail, ok } from '#shared/lib/result.ts';

/** What each command may be told; `true` marks a switch, `false` an option with a value. */
const OPTIONS = {
  new: { workspace: false, sample: true, as: false },
  import: {
    workspace: false,
    format: false,
    product: false,
    hard: true,
    soft: true,
    'dry-run': true,
    json: true,
    as: false,
    by: false,
  },
  release: {
    workspace: false,
    product: false,
    name: false,
    goal: false,
    owner: false,
    date: false,
    window: false,
    zone: false,
    method: false,
    reason: false,
    as: false,
    json: true,
  },
  releases: { workspace: false, json: true },
  move: {
    workspace: false,
    product: false,
    to: false,
    followers: false,
    reason: false,
    'dry-run': true,
    json: true,
    as: false,
  },
  cadence: { workspace: false, horizon: false, 'dry-run': true, json: true, as: false },
  export: {
    workspace: false,
    release: false,
    product: false,
    edition: false,
    format: false,
    from: false,
    to: false,
    out: false,
  },
  check: { workspace: false, release: false, product: false, json: true },
} as const;

export type CliCommand = keyof typeof OPTIONS;

/** Options that an empty value takes back. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['name', 'goal']);

/** The words of a call: its command, what stands alone, options with a value, and switches. */
export interface CliArguments {
  readonly command: CliCommand | 'help' | 'version';
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

const NONE: Pick<CliArguments, 'words' | 'values' | 'switches'> = {
  words: [],
  values: {},
  switches: new Set(),
};

/** Reads `argv` (without the program). An error is one sentence for a person. */
export function readArguments(argv: readonly string[]): Result<CliArguments, string> {
  const [first, ...rest] = argv;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h')
    return ok({ command: 'help', ...NONE });
  if (first === '--version') return ok({ command: 'version', ...NONE });
  if (!isCommand(first)) return fail(`There is no command ${first}.`);
  if (rest.includes('--help')) return ok({ command: 'help', ...NONE });
  return readOptions(first, rest);
}

function readOptions(command: CliCommand, rest: string[]): Result<CliArguments, string> {
  const known: Readonly<Record<string, boolean>> = OPTIONS[command];
  const options = Object.fromEntries(
    Object.entries(known).map(([name, isSwitch]) => [
      name,
      { type: isSwitch ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    const entries = Object.entries(parsed.values);
    const bare = entries.find(([name, value]) => value === '' && !MAY_BE_EMPTY.has(name));
    if (bare) return fail(`--${bare[0]} needs a value.`);
    return ok({
      command,
      words: parsed.positionals,
      values: Object.fromEntries(
        entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
      switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    });
  } catch (error) {
    return fail(error instanceof Error ? oneSentence(error.message) : String(error));
  }
}

const isCommand = (word: string): word is CliCommand => Object.hasOwn(OPTIONS, word);
/** Of Node's words, the line that says what to do, and of that the sentence that says what it is. */
const oneSentence = (text: string): string =>
  `${text.split('\n').at(-1)?.split('. ')[0]?.replace(/\.$/, '')}.`;
