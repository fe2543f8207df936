import { type AppError, explain } from '#shared/errors/catalogue.ts';

/** A refusal in words, for the fields of a form. */
export interface Refusals<K extends string> {
  /** What is wrong with a field; `null` where nothing is. */
  readonly at: (field: K) => string | null;
  /** What is wrong with none of them, for the foot of the form; `null` where nothing is. */
  readonly elsewhere: string | null;
}

/**
 * Puts an error at the field that it is about. `fields` are those that are shown, by what the command
 * calls them; `also` says what else an error may call one, and the codes of errors that name none.
 */
export function refusalsAt<K extends string>(
  error: AppError | null,
  fields: readonly K[],
  also: Readonly<Record<string, K>> = {},
): Refusals<K> {
  if (error === null) return { at: () => null, elsewhere: null };
  const { what, todo } = explain(error);
  const named = fieldNamed(error);
  const place = fields.find((field) => field === named) ?? also[named] ?? also[error.code];
  return {
    at: (field) => (field === place ? what : null),
    elsewhere: place === undefined ? `${what} ${todo}` : null,
  };
}

/** What the command calls the field that an error names: `targetDate` for `Target date`; empty for none. */
export const fieldNamed = (error: AppError): string =>
  error.code === 'invalid-input' || error.code === 'already-exists'
    ? error.facts.field
        .toLowerCase()
        .replaceAll(/ (.)/g, (_, letter: string) => letter.toUpperCase())
    : '';
