import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Dependency, Item } from '../records/item.ts';
import { effectiveReleaseId } from './effective-release.ts';
import { isDone } from './status.ts';

type DependencyTables = Pick<Model, 'items' | 'dependencies' | 'sprintFeeds' | 'releases'>;

const byBlocked = indexBy((row: Dependency) => row.blockedId);
const byBlocker = indexBy((row: Dependency) => row.blockerId);

/** The dependencies in which the item waits for another. */
export const waitsOf = (model: Pick<Model, 'dependencies'>, itemId: Id): readonly Dependency[] =>
  byBlocked(model.dependencies, itemId);

/** The dependencies in which another waits for the item. */
export const holdsOf = (model: Pick<Model, 'dependencies'>, itemId: Id): readonly Dependency[] =>
  byBlocker(model.dependencies, itemId);

/** Where an item counts; lets a preview ask about releases that items do not have yet. */
export type ReleaseOf = (item: Item) => Id | null;

/**
 * Whether the blocked item would ship before its blocker: the blocker is not done and is in no
 * release, in a cancelled one, or in one with a later date. A release without a date counts as
 * later than any with one; two without a date are not compared.
 */
export function isBroken(
  model: DependencyTables,
  dependency: Dependency,
  releaseOf: ReleaseOf = (item) => effectiveReleaseId(model, item),
): boolean {
  const blocker = model.items.get(dependency.blockerId);
  const blocked = model.items.get(dependency.blockedId);
  if (!blocker || !blocked || isDone(blocker) || isDone(blocked)) return false;
  const ships = releaseIn(model, releaseOf(blocked));
  if (!ships) return false;
  const needs = releaseIn(model, releaseOf(blocker));
  if (!needs) return true;
  if (needs.id === ships.id || ships.targetDate === null) return false;
  return needs.targetDate === null || needs.targetDate > ships.targetDate;
}

function releaseIn(model: DependencyTables, releaseId: Id | null) {
  const release = releaseId === null ? undefined : model.releases.get(releaseId);
  return release?.status === 'cancelled' ? undefined : release;
}

/** What the card of an item says about its dependencies; only what is still open counts. */
export interface DependencyMarks {
  /** Items not done that this one waits for. */
  readonly blockers: readonly Item[];
  /** How many items not done wait for this one. */
  readonly blocks: number;
  /** This item would ship before something it waits for. */
  readonly broken: boolean;
}

const NO_MARKS: DependencyMarks = { blockers: [], blocks: 0, broken: false };

/** The marks of one item. Nothing blocks and nothing is blocked by what is done. */
export function dependencyMarks(model: DependencyTables, item: Item): DependencyMarks {
  const waits = waitsOf(model, item.id);
  const holds = holdsOf(model, item.id);
  if (isDone(item) || (waits.length === 0 && holds.length === 0)) return NO_MARKS;
  const open = (id: Id) => [model.items.get(id)].filter((other) => other && !isDone(other));
  const blockers = waits.flatMap((row) => open(row.blockerId)).filter((row) => row !== undefined);
  const blocks = holds.flatMap((row) => open(row.blockedId)).length;
  if (blockers.length === 0 && blocks === 0) return NO_MARKS;
  return { blockers, blocks, broken: waits.some((row) => isBroken(model, row)) };
}

/** Whether `from` waits for `to`, directly or through others. */
export function waitsFor(model: Pick<Model, 'dependencies'>, from: Id, to: Id): boolean {
  const seen = new Set<Id>([from]);
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { blockerId } of waitsOf(model, at)) {
      if (blockerId === to) return true;
      if (seen.has(blockerId)) continue;
      seen.add(blockerId);
      queue.push(blockerId);
    }
  }
  return false;
}
