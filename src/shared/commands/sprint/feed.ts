import { type Change, type Id, remove } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { SprintFeed } from '#shared/domain/records/sprint.ts';
import { counted } from '#shared/lib/format.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { idInput } from '../inputs.ts';
import { newFeed } from './new-sprint.ts';

/**
 * Says which release sprints feed. What they fed of its product before, they feed no longer.
 * `releaseId: null` is none: of the product, or of any where none is named.
 */
export const feedSprints = defineCommand({
  input: z.strictObject({
    sprintIds: z.array(idInput).min(1),
    releaseId: idInput.nullable(),
    productId: idInput.optional(),
  }),
  run(model, { sprintIds, releaseId, productId }, context) {
    const names: string[] = [];
    for (const id of new Set(sprintIds)) {
      const sprint = find(model, 'sprints', id);
      if (!sprint.ok) return sprint;
      names.push(sprint.value.name);
    }
    const release = releaseId === null ? ok(null) : find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const product = missing(model, 'products', productId);
    if (!product.ok) return product;
    const of = release.value?.productId ?? productId ?? null;
    const fed = feedsByIds(model, new Set(sprintIds));
    const changes = [...new Set(sprintIds)].flatMap((sprintId): Change[] => {
      const former = (fed.get(sprintId) ?? []).filter(
        (feed) => of === null || model.releases.get(feed.releaseId)?.productId === of,
      );
      if (former.length === 1 && former[0]?.releaseId === releaseId) return [];
      return [
        ...former.map((feed) => remove('sprintFeeds', feed)),
        ...(releaseId === null ? [] : [newFeed(sprintId, releaseId, context)]),
      ];
    });
    const who = names.length === 1 ? (names[0] ?? '') : counted(names.length, 'sprint');
    return ok({ label: `Let ${who} feed ${release.value?.version ?? 'no release'}`, changes });
  },
});

const feedsByIds = (
  model: Pick<Model, 'sprintFeeds'>,
  sprintIds: ReadonlySet<Id>,
): ReadonlyMap<Id, SprintFeed[]> =>
  Map.groupBy(
    [...model.sprintFeeds.values()].filter(({ sprintId }) => sprintIds.has(sprintId)),
    ({ sprintId }) => sprintId,
  );
