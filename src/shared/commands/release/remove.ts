import { type Change, type Id, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { checklistOf, deploymentsOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { deploymentRemoved } from '../deployment/list.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';

/**
 * Takes a release away with all that belongs to it. Its items stay: they follow their sprint
 * again; a hotfix of it stands on its own.
 */
export const removeRelease = defineCommand({
  input: z.strictObject({ releaseId: idInput }),
  run(model, { releaseId }) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const changes = [
      ...released(model, releaseId),
      ...owned(model, releaseId),
      remove('releases', release.value),
    ];
    return ok({ label: `Remove ${releaseTitle(release.value)}`, changes });
  },
});

/** What pointed at the release and stays. */
function released(model: Model, releaseId: Id): Change[] {
  const items = rows(model.items).filter((item) => item.releaseId === releaseId);
  const hotfixes = rows(model.releases).filter((other) => other.hotfixOfId === releaseId);
  return [
    ...items.flatMap((item) => update('items', item, { releaseMode: 'inherit', releaseId: null })),
    ...hotfixes.flatMap((hotfix) => update('releases', hotfix, { hotfixOfId: null })),
  ];
}

/** What goes with the release, what points at other rows before those. */
function owned(model: Model, releaseId: Id): Change[] {
  const ofRelease = <R extends { releaseId: Id }>(table: ReadonlyMap<Id, R>) =>
    rows(table).filter((row) => row.releaseId === releaseId);
  const phases = phasesOf(model.phases, releaseId);
  const deployments = deploymentsOf(model.deployments, releaseId);
  return [
    ...ofRelease(model.itemReleases).map((row) => remove('itemReleases', row)),
    ...ofRelease(model.sprintFeeds).map((row) => remove('sprintFeeds', row)),
    ...ofRelease(model.announcements).map((row) => remove('announcements', row)),
    ...rows(model.follows)
      .filter((row) => row.releaseId === releaseId || row.leaderId === releaseId)
      .map((row) => remove('follows', row)),
    ...ofRelease(model.notesBlocks).map((row) => remove('notesBlocks', row)),
    ...deployments.flatMap((deployment) => deploymentRemoved(model, deployment)),
    ...phases
      .flatMap((phase) => checklistOf(model.checklistItems, phase.id))
      .map((item) => remove('checklistItems', item)),
    ...phases.map((phase) => remove('phases', phase)),
  ];
}

const rows = <R>(table: ReadonlyMap<Id, R>): R[] => [...table.values()];
