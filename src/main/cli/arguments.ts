import { parseArgs } from 'node:util';
import type { Result } from '#shared/lib/result.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { isCalendar } from './calendar-kind.ts';

/** Every writing command may be told who acts, in two words that mean the same. */
const WHO = { as: false, by: false } as const;

/** What each command may be told; `true` marks a switch, `false` an option with a value. */
const OPTIONS = {
  new: { workspace: false, sample: true, ...WHO },
  import: {
    workspace: false,
    format: false,
    product: false,
    environment: false,
    hard: true,
    soft: true,
    'dry-run': true,
    json: true,
    ...WHO,
  },
  release: {
    workspace: false,
    product: false,
    name: false,
    goal: false,
    owner: false,
    date: false,
    'lock-days': false,
    window: false,
    zone: false,
    environment: false,
    method: false,
    reason: false,
    json: true,
    ...WHO,
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
    ...WHO,
  },
  cadence: { workspace: false, horizon: false, 'dry-run': true, json: true, ...WHO },
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

/** What each command is about: one word beside its options, or none. */
const SUBJECTS: Readonly<Record<CliCommand, string | null>> = {
  new: null,
  import: 'one FILE',
  release: 'one VERSION',
  releases: null,
  move: 'one VERSION',
  cadence: 'one FILE',
  export: 'one of runbook, notes, checklist, calendar',
  check: null,
};

/** Options whose empty value takes back what they said before. */
const MAY_BE_EMPTY: { readonly [K in CliCommand]?: readonly string[] } = {
  import: ['product', 'environment'],
  release: ['name', 'goal', 'owner'],
};

/** The words of a call. */
export interface CliArguments {
  readonly command: CliCommand | 'help' | 'version';
  /** What the command is about; empty where it needs nothing. */
  readonly subject: string;
  /** Who acts, as `--as` or `--by` says. */
  readonly by: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

const NONE: Omit<CliArguments, 'command'> = {
  subject: '',
  by: null,
  values: {},
  switches: new Set(),
};

/** Reads `argv` (without the program). An error is one sentence for a person. */
export function readArguments(argv: readonly string[]): Result<CliArguments, string> {
  const [first, ...rest] = argv;
  if (first === undefined) return fail('There is no command.');
  if (first === 'help' || first === '--help' || first === '-h')
    return ok({ command: 'help', ...NONE });
  if (first === '--version' || first === '-v')
    return rest.length === 0
      ? ok({ command: 'version', ...NONE })
      : fail(`${first} takes no “${rest[0]}”.`);
  if (!isCommand(first)) return fail(`There is no command ${first}.`);
  if (rest.includes('--help') || rest.includes('-h')) return ok({ command: 'help', ...NONE });
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
    const parsed = parseArgs({ args: rest, options, allowPositionals: true, tokens: true });
    const twice = repeated(parsed.tokens.flatMap((it) => (it.kind === 'option' ? it.name : [])));
    if (twice !== undefined) return fail(`--${twice} is given twice.`);
    const entries = Object.entries(parsed.values);
    const mayBeEmpty = MAY_BE_EMPTY[command] ?? [];
    const bare = entries.find(([name, value]) => value === '' && !mayBeEmpty.includes(name));
    if (bare) return fail(`--${bare[0]} needs a value.`);
    const subject = subjectOf(command, parsed.positionals);
    if (!subject.ok) return subject;
    const values = Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const by = whoIn(subject.value, values);
    if (!by.ok) return by;
    return ok({
      command,
      subject: subject.value,
      by: by.value,
      values,
      switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    });
  } catch (error) {
    return fail(error instanceof Error ? oneSentence(error.message) : String(error));
  }
}

function subjectOf(command: CliCommand, words: readonly string[]): Result<string, string> {
  const needs = SUBJECTS[command];
  const [subject = '', ...more] = words.map((word) => word.trim());
  if (needs === null)
    return words.length === 0 ? ok('') : fail(`${command} takes no “${words[0]}”.`);
  return subject === '' || more.length > 0 ? fail(`${command} needs ${needs}.`) : ok(subject);
}

/** `--as` says of a calendar what it comes in as. */
function whoIn(subject: string, { as, by }: CliArguments['values']): Result<string | null, string> {
  if (isCalendar(subject, as)) return ok(by ?? null);
  if (as !== undefined && by !== undefined && as !== by)
    return fail('--as and --by both say who acts: give one of them.');
  return ok(by ?? as ?? null);
}

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, i) => names.indexOf(name) < i);

const isCommand = (word: string): word is CliCommand => Object.hasOwn(OPTIONS, word);
/** Of Node's words, the line that says what to do, and of that the sentence that says what it is. */
const oneSentence = (text: string): string =>
  `${text.split('\n').at(-1)?.split('. ')[0]?.replace(/\.$/, '')}.`;
