import { type Action, actionsOfThings, registerActions } from '#renderer/app/actions.ts';
import { showRelease } from '#renderer/app/lead-to.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { releaseAction } from '#renderer/app/release-action.ts';
import { currentRoute } from '#renderer/app/route.ts';
import { openLine } from '#renderer/components/line-to-open.ts';
import { printDocument } from '#renderer/state/export-document.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Runbook } from '#shared/domain/records/runbook.ts';
import { firstDeployment, outlineOf, runbookOf } from '#shared/domain/runbook/outline.ts';
import { SECTION_KIND_OPTIONS } from './kinds.tsx';
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

const bookOf = ({ id }: Release): Runbook | null => {
  const deployment = firstDeployment(getModel(), id);
  return deployment && runbookOf(getModel(), deployment.id);
};
const hasBook = (release: Release): boolean => bookOf(release) !== null;

/** An action on the runbook of a release, which then comes into sight. */
const onBook = (
  name: string,
  title: (version: string) => string,
  act: (runbook: Runbook, release: Release) => unknown,
  words = '',
): Action =>
  releaseAction(
    name,
    title,
    (release) => {
      const runbook = bookOf(release);
      if (!runbook) return;
      showRelease(release.id, 'runbook');
      return act(runbook, release);
    },
    { group: 'Runbook', words, suits: hasBook },
  );

function createBook({ id }: Release): unknown {
  const deployment = firstDeployment(getModel(), id);
  if (!deployment) return;
  showRelease(id, 'runbook');
  return run('runbook.create', { deploymentId: deployment.id });
}

registerActions([
  releaseAction('runbook.create', (version) => `Start the runbook of ${version}`, createBook, {
    group: 'Runbook',
    words: 'new',
    suits: (release) => !hasBook(release) && firstDeployment(getModel(), release.id) !== null,
  }),
  onBook(
    'step.create',
    (version) => `New step in the runbook of ${version}`,
    (runbook) => {
      const section = outlineOf(getModel(), runbook).sections.at(-1)?.section;
      if (section) openLine(`step ${section.id}`);
    },
    'add',
  ),
  ...SECTION_KIND_OPTIONS.map(({ id: kind, label }) =>
    onBook(
      `section.create.${kind}`,
      (version) => `Add the section ${label} to the runbook of ${version}`,
      (runbook) => run('runbook.addSection', { runbookId: runbook.id, kind, title: label }),
      'new',
    ),
  ),
  onBook(
    'runbook.open-all',
    (version) => `Open all steps of ${version}`,
    (runbook) => {
      const { sections } = outlineOf(getModel(), runbook);
      openSteps(sections.flatMap(({ steps }) => steps.map(({ step }) => step.id)));
    },
    'expand',
  ),
  onBook(
    'runbook.close-all',
    (version) => `Close all steps of ${version}`,
    () => openSteps([]),
    'collapse',
  ),
  ...actionsOfThings('Runbook', 'in the menu of a step', [
    'Move step to another section',
    'Remove step',
  ]),
  ...actionsOfThings('Runbook', 'in the menu of a section', [
    'Move section up or down',
    'Change the kind of a section',
    'Remove section',
  ]),
]);
