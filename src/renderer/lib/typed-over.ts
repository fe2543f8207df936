/** Whether two values of fields are the same, also where they are made of several. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key], other[key]))
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The fields of `after` that are not as they are in `before`. */
export const changedFields = <T extends object>(before: T, after: Partial<T>): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !isSame(before[key as keyof T], value)),
  ) as Partial<T>;

/**
 * What is typed over a record, once fields were set to `to`: a field that is set to what it shows was
 * not typed in, and one that is typed back to what the record holds is so no longer.
 */
export function typedOver<D extends object>(
  live: D,
  typed: Partial<D>,
  to: Partial<D>,
): Partial<D> {
  const shown = { ...live, ...typed };
  return changedFields(live, { ...typed, ...changedFields(shown, to) });
}
