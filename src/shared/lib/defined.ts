type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** `fields` without those that are `undefined`: what a partial edit really says. */
export const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
