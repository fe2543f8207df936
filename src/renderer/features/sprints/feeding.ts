import { offerUndo, preview, run } from '#renderer/state/run.ts';
import { currentSelection } from '#renderer/state/selection.ts';
import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { InputOf } from '#shared/commands/index.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { effectsOfFeeding, type FeedEffects } from '#shared/domain/sprint/feed-effects.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { counted } from '#shared/lib/format.ts';
import { mainReleaseOf, releasesShown } from './shown.ts';
import { sprintsView } from './view.ts';

/** What `sprint.feed` takes. */
export type Feeding = InputOf<'sprint.feed'>;

/** What a feeding would do, or `null` where it would do nothing. */
export function effectsOf(feeding: Feeding): FeedEffects | null {
  const plan = preview('sprint.feed', feeding);
  if (!plan.ok || plan.value.changes.length === 0) return null;
  const model = getModel();
  const after = applyChanges(model, plan.value.changes);
  return effectsOfFeeding(model, after, feeding.sprintIds, { now: now(), today: today() });
}

/** Feeds, and says what was done where it was not seen to happen. */
export async function feedAndSay(feeding: Feeding): Promise<Done | null> {
  const done = await run('sprint.feed', feeding);
  if (done) offerUndo(done);
  return done;
}

/** The sprints that something is done to: all that are selected, where this one is among them. */
export function sprintsInHand(sprintId: Id): readonly Id[] {
  const selection = currentSelection();
  const selected = selection?.kind === 'sprint' ? selection.ids : [];
  return selected.includes(sprintId) ? selected : [sprintId];
}

/** What some sprints are called: one by its name, several by their number. */
export const sprintsWords = (sprintIds: readonly Id[]): string =>
  (sprintIds.length === 1 && getModel().sprints.get(sprintIds[0] ?? '')?.name) ||
  counted(sprintIds.length, 'sprint');

/**
 * The feeding that takes sprints one release on, or one back: among the shown releases of one
 * product, with none before the first. `null` where there is no further one.
 */
export function feedingBy(sprintId: Id, fromId: Id | null, step: 1 | -1): Feeding | null {
  const model = getModel();
  const view = sprintsView();
  const from =
    (fromId === null ? null : model.releases.get(fromId)) ??
    mainReleaseOf(model, sprintId, view.productId);
  const productId = from?.productId ?? view.productId;
  const releases = releasesShown(model, { ...view, productId });
  const at = from === null ? -1 : releases.findIndex(({ id }) => id === from.id);
  const to = at + step;
  const sprintIds = [...sprintsInHand(sprintId)];
  if (from !== null && to === -1) return noneOf(sprintIds, from.productId);
  const release = to < 0 ? undefined : releases[to];
  return release ? { sprintIds, releaseId: release.id } : null;
}

/** The feeding that ends in no release: of a product, or of any. */
export const noneOf = (sprintIds: Id[], productId: Release['productId'] | null): Feeding => ({
  sprintIds,
  releaseId: null,
  ...(productId !== null && { productId }),
});
