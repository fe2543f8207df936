import fc from 'fast-check';
import type { Field } from '#shared/domain/records/fields.ts';
import { type TableName, tables } from '#shared/domain/records/index.ts';
import { z } from '#shared/lib/zod.ts';

export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

interface Limits {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Limits;
}

/** Text of all kinds: emoji, NUL, quotes, halves of surrogate pairs, JSON that looks like ours. */
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom(
    'O’Brien"; --',
    'a\u0000b',
    '\ud83d',
    '\\ud83d',
    '🚀',
    ' x ',
    '[]',
    'null',
    '1.0',
  ),
);

const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
const dates = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), two(1, 12), two(1, 28))
  .map((parts) => parts.join('-'));
const times = fc.tuple(two(0, 23), two(0, 59)).map((parts) => parts.join(':'));
const instants = fc
  .tuple(dates, times, fc.constantFrom('00Z', '59Z', '07.250Z'))
  .map(([date, time, seconds]) => `${date}T${time}:${seconds}`);

/** Values for every column of a table but its references, as the record's declaration allows. */
export const valuesOf = (table: TableName): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries<Field<unknown>>(tables[table].fields)
        .filter(([name, field]) => name !== 'id' && field.references === null)
        .map(([name, field]) => [name, valueFor(field)]),
    ),
  );

/** The columns of a table that refer to others. */
export const referencesOf = (table: TableName): [string, Field<unknown>][] =>
  Object.entries<Field<unknown>>(tables[table].fields).filter(([, field]) => field.references);

function valueFor(field: Field<unknown>): fc.Arbitrary<unknown> {
  if (field.storage === 'flag') return fc.boolean();
  const json = z.toJSONSchema(field.schema, { io: 'input' }) as Limits & { anyOf?: Limits[] };
  const value = fits(field, ofLimits(json.anyOf?.[0] ?? json));
  return field.nullable ? fc.option(value, { nil: null }) : value;
}

/** As the schema would have it: `name()` trims, and refuses what is then empty. */
const fits = (field: Field<unknown>, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  values
    .map((value) => field.schema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

function ofLimits(limits: Limits): fc.Arbitrary<unknown> {
  if (limits.enum) return fc.constantFrom(...limits.enum);
  if (limits.items) return fc.array(ofLimits(limits.items), { maxLength: 3 });
  if (limits.type === 'integer') return fc.integer({ min: limits.minimum, max: limits.maximum });
  if (limits.type === 'number') {
    return fc.double({ min: limits.minimum, max: limits.maximum, noNaN: true });
  }
  if (limits.pattern) return fc.oneof(dates, times, instants);
  const { minLength = 0, maxLength = 100 } = limits;
  return words.map((word) => word.slice(0, maxLength).padEnd(minLength, 'x'));
}
