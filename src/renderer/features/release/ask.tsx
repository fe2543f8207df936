import { go } from '#renderer/app/route.ts';
import { confirm } from '#renderer/questions/ask.tsx';
import { dayAtHand } from '#renderer/state/day-at-hand.ts';
import { openDialog } from '#renderer/state/dialogs.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { itemsOfRelease } from '#shared/domain/item/scope.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Phase, PhaseStatus } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { checklistOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { requiredOpen } from '#shared/domain/release/progress.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { counted } from '#shared/lib/format.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { NewReleaseDialog } from './new-release-dialog.tsx';

/** Asks for a new release, on the day at hand, and goes there. */
export async function askNew(): Promise<void> {
  const day = dayAtHand();
  const releaseId = await openDialog<Id>((close) => <NewReleaseDialog day={day} close={close} />);
  show(releaseId);
}

/** Asks for a release built like this one and goes there. */
export async function askCopy(release: Release): Promise<void> {
  const releaseId = await openDialog<Id>((close) => (
    <CopyDialog kind="copy" release={release} close={close} />
  ));
  show(releaseId);
}

/** Asks for a hotfix of this release and goes there. */
export async function askHotfix(release: Release): Promise<void> {
  const releaseId = await openDialog<Id>((close) => (
    <CopyDialog kind="hotfix" release={release} close={close} />
  ));
  show(releaseId);
}

function show(releaseId: Id | null): void {
  if (releaseId !== null) go({ place: 'release', releaseId, tab: 'checklists' });
}

/** Takes a phase to another status; one that would be completed without required items is asked about. */
export async function askPhaseStatus({ id, kind }: Phase, status: PhaseStatus): Promise<unknown> {
  const open = requiredOpen(checklistOf(getModel().checklistItems, id)).length;
  if (status === 'completed' && open > 0) {
    const sure = await confirm({
      title: `Complete ${PHASE_NAMES[kind]} with ${counted(open, 'required item')} open?`,
      text: `${open === 1 ? 'It blocks' : 'They block'} the release from now on, whenever ${open === 1 ? 'it is' : 'they are'} due, until ${open === 1 ? 'it is' : 'each is'} done or does not apply.`,
      confirm: 'Complete all the same',
    });
    if (!sure) return;
  }
  return run('phase.update', { phaseId: id, status });
}

/** Removes a release after saying what goes and what stays. */
export async function askRemove(release: Release): Promise<void> {
  const model = getModel();
  const checklist = phasesOf(model.phases, release.id).flatMap((phase) =>
    checklistOf(model.checklistItems, phase.id),
  );
  const items = itemsOfRelease(model, release.id).filter(
    ({ releaseMode }) => releaseMode === 'own',
  );
  const stays =
    items.length === 0
      ? ''
      : ` ${counted(items.length, 'item')} of it ${items.length === 1 ? 'stays' : 'stay'} and ${items.length === 1 ? 'follows its' : 'follow their'} sprint again.`;
  const sure = await confirm({
    title: `Remove ${releaseTitle(release)}?`,
    text: `Its phases, ${counted(checklist.length, 'checklist item')}, runbook and release notes go with it.${stays} Undo brings everything back.`,
    confirm: 'Remove release',
    danger: true,
  });
  if (!sure) return;
  const done = await run('release.remove', { releaseId: release.id });
  if (done) go({ place: 'calendar' });
}
