import type { Field } from '#shared/domain/records/fields.ts';
import { type TableName, tables } from '#shared/domain/records/index.ts';
import { z } from '#shared/lib/zod.ts';

const TYPES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', flag: 'INTEGER', list: 'TEXT' };

const DIGITS = (pattern: string) => pattern.replaceAll('9', '[0-9]');
const DATE = DIGITS('9999-[0-1]9-[0-3]9');
const GLOBS: readonly (readonly [sample: string, glob: string])[] = [
  ['2026-12-11', DATE],
  ['22:00', DIGITS('[0-2]9:[0-5]9')],
  ['2026-12-11T22:00:00Z', `${DATE}${DIGITS('T[0-2]9:[0-5]9:[0-5]9')}*Z`],
];

interface Limits {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** How a column has to be declared so that the file holds what the record's declaration says. */
export function columnSql(table: TableName, column: string): string {
  const field = (tables[table].fields as Readonly<Record<string, Field<unknown>>>)[column];
  if (!field) throw new Error(`${table} has no field ${column}`);
  const type = `"${column}" ${TYPES[field.storage]}${field.nullable ? '' : ' NOT NULL'}`;
  if (field.references) {
    return `${type} REFERENCES "${field.references}" ("id") DEFERRABLE INITIALLY DEFERRED`;
  }
  return `${type}${column === 'id' ? ' PRIMARY KEY' : ''} CHECK (${check(`"${column}"`, field)})`;
}

function check(column: string, field: Field<unknown>): string {
  if (field.storage === 'flag') return `${column} IN (0, 1)`;
  if (field.storage === 'list') return `json_valid(${column}) AND json_type(${column}) = 'array'`;
  const limits = limitsOf(field);
  if (limits.enum) return `${column} IN (${limits.enum.map((one) => `'${one}'`).join(', ')})`;
  if (field.storage !== 'text') return `${column} BETWEEN ${limits.minimum} AND ${limits.maximum}`;
  if (limits.pattern) return `${column} GLOB '${globFor(limits.pattern)}'`;
  if (limits.minLength) {
    return `length(${column}) BETWEEN ${limits.minLength} AND ${limits.maxLength}`;
  }
  return `length(${column}) <= ${limits.maxLength}`;
}

function limitsOf(field: Field<unknown>): Limits {
  const json = z.toJSONSchema(field.schema, { io: 'input' }) as Limits & { anyOf?: Limits[] };
  return json.anyOf?.[0] ?? json;
}

function globFor(pattern: string): string {
  const found = GLOBS.find(([sample]) => new RegExp(pattern).test(sample));
  if (!found) throw new Error(`No GLOB is known for ${pattern}`);
  return found[1];
}
