import { announcementsOf } from '#shared/domain/announcement/announcement.ts';
import { type Change, type Id, insert } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { huesAmong } from '#shared/domain/release/hues.ts';
import { checklistOf, deploymentsOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput, lineInput, versionInput } from '../inputs.ts';
import { copyRunbook } from '../runbook/new-runbook.ts';
import { versionIsFree } from './create.ts';

const input = z.strictObject({
  releaseId: idInput,
  version: versionInput,
  name: lineInput(200).optional(),
  targetDate: dateInput.nullable(),
});

/**
 * A new release built like another: its phases, checklists, windows, runbook and announcements,
 * without their states. It follows no release. Items, notes and what was done stay where they are.
 */
export const copyRelease = defineCommand({
  input,
  run(model, given, context) {
    const found = find(model, 'releases', given.releaseId);
    if (!found.ok) return found;
    const from = found.value;
    const free = versionIsFree(model, from.productId, given.version);
    if (!free.ok) return free;
    const release = insert('releases', {
      ...from,
      id: context.newId(),
      version: given.version,
      name: given.name ?? '',
      goal: '',
      status: 'planned',
      targetDate: given.targetDate,
      hotfixOfId: null,
      hue: huesAmong(model.releases.values())(given.targetDate),
    });
    const changes = [
      release,
      ...copiedPhases(model, from.id, release.id, context),
      ...copiedDeployments(model, from.id, release.id, context),
      ...copiedAnnouncements(model, from.id, release.id, context),
    ];
    return ok({ label: `Copy ${from.version} to ${given.version}`, changes });
  },
});

function copiedPhases(model: Model, from: Id, to: Id, context: CommandContext): Change[] {
  return phasesOf(model.phases, from).flatMap((phase) => {
    const id = context.newId();
    const checklist = checklistOf(model.checklistItems, phase.id).map((item) =>
      insert('checklistItems', {
        ...item,
        id: context.newId(),
        phaseId: id,
        pinnedDue: null,
        state: 'open',
        reason: '',
        evidence: '',
        doneById: null,
        doneAt: null,
      }),
    );
    const row = { ...phase, id, releaseId: to, pinnedStart: null, pinnedEnd: null };
    return [insert('phases', { ...row, status: 'pending' }), ...checklist];
  });
}

const copiedDeployments = (model: Model, from: Id, to: Id, context: CommandContext): Change[] =>
  deploymentsOf(model.deployments, from).flatMap((deployment) => {
    const id = context.newId();
    return [
      insert('deployments', { ...deployment, id, releaseId: to, state: 'planned' }),
      ...copyRunbook(model, deployment.id, id, context),
    ];
  });

const copiedAnnouncements = (model: Model, from: Id, to: Id, context: CommandContext): Change[] =>
  announcementsOf(model.announcements, from).map((announcement) =>
    insert('announcements', {
      ...announcement,
      id: context.newId(),
      releaseId: to,
      sentOn: null,
      sentById: null,
      toldDate: null,
    }),
  );
