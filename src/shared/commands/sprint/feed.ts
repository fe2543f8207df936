import { insert, remove } from '#shared/domain/model/change.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';

/**
 * Says which release of a product a sprint feeds; `releaseId: null` says none. What it fed of that
 * product before, it feeds no longer.
 */
export const feedSprint = defineCommand({
  input: z.strictObject({ sprintId: idInput, productId: idInput, releaseId: idInput.nullable() }),
  run(model, { sprintId, productId, releaseId }, context) {
    const sprint = find(model, 'sprints', sprintId);
    if (!sprint.ok) return sprint;
    const product = find(model, 'products', productId);
    if (!product.ok) return product;
    const release = releaseId === null ? ok(null) : find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const former = [...model.sprintFeeds.values()].filter(
      (feed) =>
        feed.sprintId === sprintId && model.releases.get(feed.releaseId)?.productId === productId,
    );
    if (former.some((feed) => feed.releaseId === releaseId)) {
      return ok({ label: `Feed ${sprint.value.name}`, changes: [] });
    }
    const added = releaseId === null ? [] : [{ id: context.newId(), sprintId, releaseId }];
    return ok({
      label: release.value
        ? `Let ${sprint.value.name} feed ${release.value.version}`
        : `Let ${sprint.value.name} feed no release`,
      changes: [
        ...former.map((feed) => remove('sprintFeeds', feed)),
        ...added.map((feed) => insert('sprintFeeds', feed)),
      ],
    });
  },
});
