import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import type { CommandContext, Plan } from '../command.ts';
import { compose, type Step } from '../compose.ts';
import { idInput } from '../inputs.ts';
import { feedSprints } from '../sprint/feed.ts';

/** Sprints that feed a release from now on. */
export const feedsInput = z
  .array(z.strictObject({ sprintId: idInput, releaseId: idInput }))
  .max(1000)
  .optional();

/** A plan, and in the same step sprints that are mapped to releases. */
export function withFeeds(
  model: Model,
  plan: Plan,
  feeds: z.infer<typeof feedsInput>,
  context: CommandContext,
): Result<Plan> {
  if (!feeds || feeds.length === 0) return ok(plan);
  const fed = Map.groupBy(feeds, ({ releaseId }) => releaseId);
  const steps = fed.entries().map(([releaseId, rows]) => {
    const sprintIds = rows.map(({ sprintId }) => sprintId);
    return feedStep({ sprintIds, releaseId }, context);
  });
  return compose(model, [() => ok(plan), ...steps]);
}

const feedStep =
  (feed: { sprintIds: Id[]; releaseId: Id }, context: CommandContext): Step =>
  (model) =>
    feedSprints.run(model, feed, context);
