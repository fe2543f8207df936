import { update } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput } from '../inputs.ts';

const input = z.strictObject({
  moves: z
    .array(z.strictObject({ releaseId: idInput, date: dateInput.nullable() }))
    .min(1)
    .max(1000)
    .refine(
      (moves) => new Set(moves.map(({ releaseId }) => releaseId)).size === moves.length,
      'names a release twice',
    ),
});

/**
 * Moves releases to other target dates: one changed row each. What is open and hangs on them
 * follows by its rule; what is finished has its dates pinned and stays.
 */
export const moveReleases = defineCommand({
  input,
  run(model, { moves }) {
    const changes = [];
    const moved: { release: Release; date: IsoDate | null }[] = [];
    for (const { releaseId, date } of moves) {
      const release = find(model, 'releases', releaseId);
      if (!release.ok) return release;
      changes.push(...update('releases', release.value, { targetDate: date }));
      moved.push({ release: release.value, date });
    }
    return ok({ label: labelOf(moved), changes });
  },
});

function labelOf(moved: readonly { release: Release; date: IsoDate | null }[]): string {
  const [only, ...others] = moved;
  if (!only || others.length > 0) return `Move ${moved.length} releases`;
  const { release, date } = only;
  return date === null
    ? `Take the date off ${release.version}`
    : `Move ${release.version} to ${longDate(date)}`;
}
