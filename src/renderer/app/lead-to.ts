import { choosePhase, lookAt, openDeployment, openField } from '#renderer/state/release-view.ts';
import { select } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { currentRoute, go, type ReleaseTab, replaceRoute } from './route.ts';

/**
 * Leads to where a finding is mended: a field opens, a checklist or an item comes into sight. From
 * another place it goes to the release first; back returns.
 */
export function leadTo({ mend, releaseId }: Finding): void {
  switch (mend.at) {
    case 'field':
      showRelease(releaseId, tabNow(releaseId));
      openField(mend.field);
      return;
    case 'window':
      showRelease(releaseId, tabNow(releaseId));
      openDeployment(mend.deploymentId ?? mainDeploymentId(releaseId));
      return;
    case 'phase':
      showRelease(releaseId, 'checklists');
      choosePhase(mend.phaseId);
      return;
    case 'runbook':
      showRelease(releaseId, 'runbook');
      return;
    case 'item':
      showRelease(releaseId, 'scope');
      select('item', [mend.itemId]);
      return;
    case 'sprint':
      go({ place: 'sprints' });
      select('sprint', [mend.sprintId]);
      return;
    case 'release':
      showRelease(mend.releaseId, 'checklists');
  }
}

/** Shows a part of a release, looked at afresh where it was not in sight. */
export function showRelease(releaseId: string, tab: ReleaseTab): void {
  const here = currentRoute();
  const isHere = here.place === 'release' && here.releaseId === releaseId;
  lookAt(releaseId);
  if (isHere) replaceRoute({ place: 'release', releaseId, tab });
  else go({ place: 'release', releaseId, tab });
}

/** The part of the release that is in sight; its first where it is not. */
function tabNow(releaseId: string): ReleaseTab {
  const here = currentRoute();
  return here.place === 'release' && here.releaseId === releaseId ? here.tab : 'checklists';
}

/** The first deployment of a release; one that is to be added where it has none. */
const mainDeploymentId = (releaseId: string) =>
  deploymentsOf(getModel().deployments, releaseId)[0]?.id ?? 'new';
