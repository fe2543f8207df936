import type { Result } from '#shared/lib/result.ts';
import type { Option } from './option.ts';

/** A text without what does not count where a choice is looked for: capitals, accents, outer spaces. */
const plain = (text: string): string =>
  text
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

/** Whether what is typed lists a choice of that name. */
export const isListed = (label: string, typed: string): boolean =>
  plain(label).includes(plain(typed));

/** How a typed text is read as one of some choices. */
export interface Reading<T extends string> {
  readonly options: readonly Option<T>[];
  /** What is called that and listed by no option, where that can be chosen too; `null` where not. */
  readonly read?: (typed: string) => T | null;
  /** Whether something has to be chosen: an emptied field says so, and hands nothing on. */
  readonly needed?: boolean;
  /** What is said where nothing matches. */
  readonly nothing?: string;
}

/** Said where nothing else is. */
export const NOTHING = 'Nothing matches';

/**
 * The choice that a typed text means: the one called exactly that, in whatever capitals, or the only
 * one that it lists; `null` for no text. In words why it means none.
 */
export function readChoice<T extends string>(
  { options, read, needed = false, nothing = NOTHING }: Reading<T>,
  typed: string,
): Result<T | null, string> {
  if (typed.trim() === '')
    return needed
      ? { ok: false, error: 'Pick one: it cannot be none.' }
      : { ok: true, value: null };
  const listed = options.filter(({ label }) => isListed(label, typed));
  const called = listed.filter(({ label }) => plain(label) === plain(typed));
  const other = called.length === 0 ? (read?.(typed.trim()) ?? null) : null;
  if (other !== null) return { ok: true, value: other };
  const meant = called.length > 0 ? called : listed;
  const [one, another] = meant;
  if (!one) return { ok: false, error: `${nothing}.` };
  return another
    ? { ok: false, error: `${meant.length} match: pick one from the list.` }
    : { ok: true, value: one.id };
}
