import type { Model } from '#shared/domain/model/model.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { listed } from '#shared/lib/format.ts';
import type { AnsweredDates, VersionCounts } from './releases.ts';

/** A release that has a date, and the other one that was answered while it had none. */
export interface KeptDate {
  /** Its product's key and its version. */
  readonly release: string;
  readonly date: IsoDate;
  readonly answered: IsoDate;
}

/** Which of the file's releases got a date after another was answered: they keep it. */
export function keptDates(
  { releases }: Pick<Model, 'releases'>,
  answered: AnsweredDates,
  counts: VersionCounts,
): KeptDate[] {
  const there = new Map(
    [...releases.values()].map((release) => [`${release.productId} ${release.version}`, release]),
  );
  return [...counts].flatMap(([name, { product, version }]) => {
    const date = there.get(name)?.targetDate ?? null;
    const answer = answered(product.id, version);
    if (date === null || answer === null || answer === date) return [];
    return [{ release: `${product.key} ${version}`, date, answered: answer }];
  });
}

/** What the preview says of each. */
export const keptWarnings = (kept: readonly KeptDate[]): string[] =>
  kept.map(
    ({ release, date, answered }) =>
      `${release} has a date by now and keeps it, ${longDate(date)}: ${longDate(answered)}, as answered here, does not come in. Once the file is in, the release can be moved.`,
  );

const MOST_NAMED = 3;

/** What the name of the step says of them, after a comma. */
export function keptInWords(kept: readonly KeptDate[]): string {
  if (kept.length === 0) return '';
  const more = kept.length - MOST_NAMED;
  const named = kept.slice(0, MOST_NAMED).map(({ release }) => release);
  const whose = listed([...named, ...(more > 0 ? [`${more} more`] : [])]);
  return `, not the ${kept.length === 1 ? 'date' : 'dates'} answered for ${whose}`;
}
