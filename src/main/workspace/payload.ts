import type { Change } from '#shared/domain/model/change.ts';
import { type TableName, tables } from '#shared/domain/records/index.ts';
import { BadValue } from './codec.ts';

/** A change and how the log keeps it. */
export interface Written {
  readonly change: Change;
  readonly payload: string;
}

/** A change as a row of the log. */
export interface ChangeRow {
  readonly seq: number;
  readonly tableName: string;
  readonly recordId: string;
  readonly kind: Change['kind'];
  readonly payload: string;
}

/**
 * What the log keeps of a change. Half a surrogate pair cannot be stored as UTF-8: such text is
 * mended here, so that file, log and model agree.
 */
export function toWritten(change: Change): Written {
  const payload = payloadOf(change);
  if (!payload.includes(LONE_SURROGATE)) return { change, payload };
  const mended = mend(change) as Change;
  return { change: mended, payload: payloadOf(mended) };
}

/** How JSON writes half a surrogate pair. */
const LONE_SURROGATE = '\\ud';

/** The change that a row of the log keeps. Throws {@link BadValue} where it makes no sense. */
export function fromRow({ tableName, recordId, kind, payload }: ChangeRow): Change {
  if (!isTableName(tableName)) throw new BadValue(`the log names a table ${tableName}`);
  const value = parse(payload);
  const known = tables[tableName].fields;
  const stranger = Object.keys(value).find((field) => !Object.hasOwn(known, field));
  if (stranger !== undefined) throw new BadValue(`the log names a field ${stranger}`);
  const of = { table: tableName, id: recordId, kind };
  if (kind === 'insert') return { ...of, after: value } as unknown as Change;
  if (kind === 'delete') return { ...of, before: value } as unknown as Change;
  return { ...of, fields: value } as unknown as Change;
}

const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name);

function payloadOf(change: Change): string {
  if (change.kind === 'insert') return JSON.stringify(change.after);
  return JSON.stringify(change.kind === 'delete' ? change.before : change.fields);
}

function parse(payload: string): object {
  try {
    const value: unknown = JSON.parse(payload);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BadValue('the log holds a change that cannot be read');
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mend(part)]));
}
