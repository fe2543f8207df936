import { registerActions } from '#renderer/app/actions.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { currentRoute } from '#renderer/app/route.ts';
import { printDocument } from '#renderer/state/export-document.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { firstDeployment, outlineOf, runbookOf } from '#shared/domain/runbook/outline.ts';
import { openSteps } from './view.ts';

/** The deployment whose runbook is in sight; `null` elsewhere. */
function deploymentInSight() {
  const route = currentRoute();
  if (route.place !== 'release' || route.tab !== 'runbook') return null;
  return firstDeployment(getModel(), route.releaseId);
}

function runbookInSight() {
  const deployment = deploymentInSight();
  return deployment && runbookOf(getModel(), deployment.id);
}

registerPrintable({
  inSight: () => {
    const release = getModel().releases.get(deploymentInSight()?.releaseId ?? '');
    return release && runbookInSight() ? `the runbook of ${release.version}` : null;
  },
  print: () => {
    const deployment = deploymentInSight();
    return deployment && printDocument(deployment.releaseId, 'runbook');
  },
});

registerActions([
  {
    name: 'runbook.create',
    title: 'Start the runbook',
    group: 'Runbook',
    when: () => deploymentInSight() !== null && runbookInSight() === null,
    run: () => {
      const deployment = deploymentInSight();
      return deployment && run('runbook.create', { deploymentId: deployment.id });
    },
  },
  {
    name: 'runbook.open-all',
    title: 'Open all steps',
    group: 'Runbook',
    words: 'expand',
    when: () => runbookInSight() !== null,
    run: () => {
      const runbook = runbookInSight();
      if (!runbook) return;
      const { sections } = outlineOf(getModel(), runbook);
      openSteps(sections.flatMap(({ steps }) => steps.map(({ step }) => step.id)));
    },
  },
  {
    name: 'runbook.close-all',
    title: 'Close all steps',
    group: 'Runbook',
    words: 'collapse',
    when: () => runbookInSight() !== null,
    run: () => openSteps([]),
  },
]);
