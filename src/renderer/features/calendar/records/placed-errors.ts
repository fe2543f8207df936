import { type AppError, explain } from '#shared/errors/catalogue.ts';

/** What is wrong with a freeze, said at the field that it is about. */
export interface PlacedErrors {
  readonly title: string | null;
  readonly end: string | null;
  readonly rule: string | null;
  /** What is about no field, or about one that cannot be wrong by itself. */
  readonly elsewhere: string | null;
}

const PLACES: Readonly<Record<string, keyof PlacedErrors>> = {
  Title: 'title',
  End: 'end',
  'A freeze': 'end',
  'A freeze that repeats': 'end',
  Rule: 'rule',
};

const NOWHERE: PlacedErrors = { title: null, end: null, rule: null, elsewhere: null };

/** Puts an error where its field is. */
export function placedErrors(error: AppError | null): PlacedErrors {
  if (error === null) return NOWHERE;
  const { what } = explain(error);
  const place = error.code === 'invalid-input' ? PLACES[error.facts.field] : undefined;
  return { ...NOWHERE, [place ?? 'elsewhere']: what };
}
