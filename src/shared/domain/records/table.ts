import { z } from '#shared/lib/zod.ts';
import type { Field, Fields, Row } from './fields.ts';

/**
 * Where a table's rows live: `model` tables are held whole by every process that has the
 * workspace open; `file` tables are read from the file on demand.
 */
export type Home = 'model' | 'file';

export interface Table<F extends Fields> {
  readonly home: Home;
  readonly fields: F;
  /** Validates a whole row. */
  readonly schema: z.ZodType<Row<F>>;
}

/** Declares a table: its columns in order, and a schema for a whole row. */
export function table<H extends Home, F extends Fields & { id: Field<string> }>(
  home: H,
  fields: F,
): Table<F> & { readonly home: H } {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, f]) => [key, f.schema]));
  return { home, fields, schema: z.strictObject(shape) as unknown as z.ZodType<Row<F>> };
}
