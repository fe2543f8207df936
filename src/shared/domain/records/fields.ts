import { isDate } from '#shared/lib/dates.ts';
import { isOneLine, NOT_ONE_LINE } from '#shared/lib/one-line.ts';
import { z } from '#shared/lib/zod.ts';

/**
 * How a field lies in SQLite: `flag` is 0 or 1, `list` is a JSON array as text.
 * The rest are SQLite's own storage classes.
 */
export type Storage = 'text' | 'integer' | 'real' | 'flag' | 'list';

/** One column: how it is stored, what it may hold, and which table it points at. */
export interface Field<T> {
  readonly storage: Storage;
  readonly nullable: boolean;
  readonly references: string | null;
  /** Of a text that may hold any letters: the fewest and the most of them. */
  readonly lengths: readonly [least: number, most: number] | null;
  readonly schema: z.ZodType<T>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A row as TypeScript sees it. */
export type Row<F extends Fields> = { readonly [K in keyof F]: z.infer<F[K]['schema']> };

const field = <T>(storage: Storage, schema: z.ZodType<T>, references: string | null = null) =>
  ({ storage, nullable: false, references, lengths: null, schema }) satisfies Field<T>;

/** A text of any letters, from `least` to `most` of them. */
const anyText = (schema: z.ZodType<string>, least: number, most: number) =>
  ({ ...field('text', schema), lengths: [least, most] }) satisfies Field<string>;

/** The shape of a calendar date. */
export const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const LONGEST_TEXT = 1_000_000;

/** SQLite counts a text up to its first NUL: one that begins with it would be empty there. */
const filled = (text: z.ZodString) =>
  text.min(1).refine((value) => !value.startsWith('\0'), 'is empty');

/** A record's own id: a UUIDv7, except for the few single rows that have a name. */
export const id = () => anyText(filled(z.string().max(64)), 1, 64);
/** The id of a row in another table. */
export const ref = (table: string) => ({ ...id(), references: table });
export const text = (max = LONGEST_TEXT) => anyText(z.string().max(max), 0, max);
/** A name or title: one line. What a file holds already is read as it is. */
export const name = () =>
  anyText(filled(z.string().trim().max(500)).refine(isOneLine, NOT_ONE_LINE), 1, 500);
export const flag = () => field('flag', z.boolean());
export const integer = (min: number, max: number) => field('integer', z.int().min(min).max(max));
export const real = (min: number, max: number) => field('real', z.number().min(min).max(max));
/** A calendar date, `YYYY-MM-DD`, without a zone. */
export const date = () => field('text', z.string().regex(DATE).refine(isDate, 'is no day'));
/** A time on the wall, `HH:MM`, whose zone stands beside it. */
export const wallTime = () => field('text', z.string().regex(WALL_TIME));
/** A moment, ISO 8601 in UTC. */
export const instant = () => field('text', z.string().regex(INSTANT));
/** An IANA zone, such as `Europe/Berlin`. */
export const zone = () => anyText(filled(z.string().max(64)), 1, 64);
/** A fractional rank, compared with `<`. */
export const rank = () => anyText(filled(z.string().max(500)), 1, 500);
export const choice = <const C extends readonly [string, ...string[]]>(choices: C) =>
  field('text', z.enum(choices));
export const list = <T>(of: z.ZodType<T>) => field('list', z.array(of).readonly());

/** The same field, but it may be empty. */
export const nullable = <T>(of: Field<T>): Field<T | null> => ({
  ...of,
  nullable: true,
  schema: of.schema.nullable(),
});
