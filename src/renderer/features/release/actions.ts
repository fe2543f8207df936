import { type Action, actionsOfThings, registerActions } from '#renderer/app/actions.ts';
import { showRelease } from '#renderer/app/lead-to.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { releaseAction, releaseInSight } from '#renderer/app/release-action.ts';
import { currentRoute, type ReleaseTab } from '#renderer/app/route.ts';
import { openLine } from '#renderer/components/line-to-open.ts';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import {
  choosePhase,
  type HeadField,
  type OpenDeployment,
  openDeployment,
  openField,
} from '#renderer/state/release-view.ts';
import { run } from '#renderer/state/run.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Phase, PhaseStatus } from '#shared/domain/records/phase.ts';
import {
  RELEASE_STATUSES,
  type Release,
  type ReleaseStatus,
} from '#shared/domain/records/release.ts';
import { deploymentsOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { STATUS_WORDS } from '#shared/domain/release/status.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';
import { askCopy, askHotfix, askNew, askPhaseStatus, askRemove } from './ask.tsx';

/** The release whose checklists are in sight; `null` elsewhere. */
function checklistInSight(): Release | null {
  const route = currentRoute();
  return route.place === 'release' && route.tab === 'checklists' ? releaseInSight() : null;
}

const field = (name: string, verb: string, open: HeadField): Action =>
  releaseAction(
    name,
    (version) => `${verb} ${version}…`,
    (release) => {
      if (releaseInSight() !== release) showRelease(release.id, 'checklists');
      openField(open);
    },
  );

/** What opens a deployment of a release. */
const deploymentAction = (
  name: string,
  verb: string,
  which: (release: Release) => OpenDeployment,
): Action =>
  releaseAction(
    name,
    (version) => `${verb} ${version}…`,
    (release) => {
      if (releaseInSight() !== release) showRelease(release.id, 'checklists');
      openDeployment(which(release));
    },
  );

const mainDeployment = ({ id }: Release): OpenDeployment =>
  deploymentsOf(getModel().deployments, id)[0]?.id ?? 'new';

const tab = (to: ReleaseTab, words: string, keys: string): Action =>
  releaseAction(
    `release.tab.${to}`,
    (version) => `${words} of ${version}`,
    ({ id }) => showRelease(id, to),
    { keys: [keys] },
  );

const FORMATS = { pdf: 'PDF', md: 'Markdown' } as const;

/** A document of a release, as a file and on paper. */
const documents = (kind: DocumentKind, words: string): Action[] => [
  ...(['pdf', 'md'] as const).map((format) =>
    releaseAction(
      `export.${kind}.${format}`,
      (version) => `Export ${words} of ${version} as ${FORMATS[format]}…`,
      ({ id }) => exportDocument(id, kind, format),
      { group: 'Export' },
    ),
  ),
  releaseAction(
    `print.${kind}`,
    (version) => `Print ${words} of ${version}…`,
    ({ id }) => printDocument(id, kind),
    { group: 'Export', words: 'paper' },
  ),
];

const marking = (status: ReleaseStatus): Action =>
  releaseAction(
    `release.status.${status}`,
    (version) => `Mark ${version} as ${STATUS_WORDS[status].toLowerCase()}`,
    ({ id }) => run('release.update', { releaseId: id, status }),
    { words: 'status', suits: (release) => release.status !== status },
  );

/** The phase that the next status is for: the one under way, the next, the last that is over. */
function phaseOf({ id }: Release, status: PhaseStatus): Phase | undefined {
  const phases = phasesOf(getModel().phases, id);
  return status === 'completed'
    ? phases.findLast((phase) => phase.status === status)
    : phases.find((phase) => phase.status === status);
}

const phaseStep = (name: string, words: string, from: PhaseStatus, to: PhaseStatus): Action =>
  releaseAction(
    name,
    (version) => `${words} of ${version}`,
    (release) => {
      const phase = phaseOf(release, from);
      if (!phase) return;
      showRelease(release.id, 'checklists');
      choosePhase(phase.id);
      return askPhaseStatus(phase, to);
    },
    { suits: (release) => phaseOf(release, from) !== undefined },
  );

/** Begins a new item on the checklist of the phase under way, or the next one. */
function addChecklistItem(release: Release): void {
  const phase = phaseOf(release, 'active') ?? phaseOf(release, 'pending');
  if (!phase) return;
  showRelease(release.id, 'checklists');
  choosePhase(phase.id);
  openLine(`checklist ${phase.id}`);
}

registerPrintable({
  inSight: () => {
    const release = checklistInSight();
    return release && `the checklist of ${release.version}`;
  },
  print: () => {
    const release = checklistInSight();
    return release && printDocument(release.id, 'checklist');
  },
});

registerActions([
  {
    name: 'release.create',
    title: 'New release…',
    group: 'Release',
    keys: ['Mod+N'],
    when: () => useWorkspace.getState().phase === 'open',
    run: askNew,
  },
  releaseAction('release.copy', (version) => `Copy ${version}…`, askCopy),
  releaseAction('release.hotfix', (version) => `Hotfix from ${version}…`, askHotfix),
  field('release.date', 'Move', 'date'),
  deploymentAction('release.window', 'Change the window of', mainDeployment),
  deploymentAction('release.addDeployment', 'Add a deployment of', () => 'new'),
  field('release.owner', 'Change the owner of', 'owner'),
  field('release.goal', 'Change the goal of', 'goal'),
  tab('checklists', 'Checklists', 'Alt+1'),
  tab('scope', 'Scope', 'Alt+2'),
  tab('runbook', 'Runbook', 'Alt+3'),
  tab('notes', 'Release notes', 'Alt+4'),
  ...documents('runbook', 'the runbook'),
  ...documents('notes', 'the release notes'),
  ...documents('checklist', 'the checklist'),
  ...RELEASE_STATUSES.map(marking),
  phaseStep('phase.start', 'Start the next phase', 'pending', 'active'),
  phaseStep('phase.complete', 'Complete the phase under way', 'active', 'completed'),
  phaseStep('phase.reopen', 'Reopen the last completed phase', 'completed', 'active'),
  releaseAction(
    'checklist.add',
    (version) => `New checklist item in ${version}`,
    addChecklistItem,
    {
      group: 'Checklist',
      words: 'add',
      suits: (release) => Boolean(phaseOf(release, 'active') ?? phaseOf(release, 'pending')),
    },
  ),
  releaseAction('release.remove', (version) => `Remove ${version}…`, askRemove, {
    words: 'delete release',
  }),
  ...actionsOfThings('Release', 'in the menu of a deployment', [
    'Move deployment up or down',
    'Remove deployment',
  ]),
  ...actionsOfThings('Checklist', 'in the menu of a checklist item', [
    'Not applicable…',
    'Reopen checklist item',
    'Make required or optional',
    'Move checklist item to another phase',
    'Remove checklist item',
  ]),
  ...actionsOfThings('Release', 'in the head of a phase', ['Change the dates of a phase']),
]);
