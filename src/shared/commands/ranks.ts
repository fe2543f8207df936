import { type Change, type Id, update } from '#shared/domain/model/change.ts';
import type { RecordOf } from '#shared/domain/records/index.ts';
import type { Rank } from '#shared/lib/rank.ts';
import { z } from '#shared/lib/zod.ts';

/** A position among siblings, without the row that moves; beyond the end is the end. */
export const indexInput = z.int().min(0).max(1_000_000);

type Ordered = 'deployments' | 'runbookSections' | 'runbookSteps' | 'notesBlocks';

/** The updates that give `rows` their places in `ranks`; rows that stay get none. */
export const rankUpdates = <T extends Ordered>(
  table: T,
  rows: readonly RecordOf<T>[],
  ranks: ReadonlyMap<Id, Rank>,
): Change[] =>
  rows.flatMap((row) => {
    const rank = ranks.get(row.id);
    return rank === undefined ? [] : update(table, row, { rank } as Partial<RecordOf<T>>);
  });
