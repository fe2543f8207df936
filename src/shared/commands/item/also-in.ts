import { alsoInOf } from '#shared/domain/item/scope.ts';
import { type Id, insert, remove } from '#shared/domain/model/change.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { idInput } from '../inputs.ts';

/** Says which further releases carry an item (backports); its points count in none of them. */
export const alsoInCommand = defineCommand<{ itemId: Id; releaseIds: readonly Id[] }>({
  input: z.strictObject({ itemId: idInput, releaseIds: z.array(idInput).max(1000).readonly() }),
  run(model, { itemId, releaseIds }, { newId }) {
    const item = find(model, 'items', itemId);
    if (!item.ok) return item;
    const gone = releaseIds.map((id) => missing(model, 'releases', id)).find((found) => !found.ok);
    if (gone) return gone;
    const wanted = new Set(releaseIds);
    const rows = alsoInOf(model, itemId);
    const there = new Set(rows.map((row) => row.releaseId));
    return ok({
      label: `Change where ${item.value.key} is also in`,
      changes: [
        ...rows
          .filter((row) => !wanted.has(row.releaseId))
          .map((row) => remove('itemReleases', row)),
        ...[...wanted]
          .filter((releaseId) => !there.has(releaseId))
          .map((releaseId) => insert('itemReleases', { id: newId(), itemId, releaseId })),
      ],
    });
  },
});
