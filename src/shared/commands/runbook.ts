import { update } from '#shared/domain/model/change.ts';
import { runbooks } from '#shared/domain/records/runbook.ts';
import { runbookOf } from '#shared/domain/runbook/outline.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput } from './inputs.ts';
import { versionOf } from './runbook/labels.ts';
import { newRunbook } from './runbook/new-runbook.ts';
import { sectionCommands } from './runbook/sections.ts';
import { stepCommands } from './runbook/steps.ts';

/** Gives a deployment a runbook with one empty section of each kind. */
const create = defineCommand({
  input: z.strictObject({ deploymentId: idInput }),
  run(model, { deploymentId }, context) {
    const deployment = find(model, 'deployments', deploymentId);
    if (!deployment.ok) return deployment;
    const version = model.releases.get(deployment.value.releaseId)?.version ?? '';
    if (runbookOf(model, deploymentId))
      return fail(appError('already-exists', { kind: 'runbook', name: version, field: 'Release' }));
    return ok({
      label: `Start the runbook of ${version}`,
      changes: newRunbook(deploymentId, context),
    });
  },
});

/** Changes what everyone needs at hand: war room, channels, escalation. */
const editIntroduction = defineCommand({
  input: z.strictObject({ runbookId: idInput, introduction: runbooks.fields.introduction.schema }),
  run(model, { runbookId, introduction }) {
    const runbook = find(model, 'runbooks', runbookId);
    if (!runbook.ok) return runbook;
    return ok({
      label: `Edit the introduction to the runbook of ${versionOf(model, runbookId)}`,
      changes: update('runbooks', runbook.value, { introduction }),
    });
  },
});

/** Commands on runbooks, their sections and steps. */
export const runbookCommands = {
  'runbook.create': create,
  'runbook.editIntroduction': editIntroduction,
  ...sectionCommands,
  ...stepCommands,
} as const;
