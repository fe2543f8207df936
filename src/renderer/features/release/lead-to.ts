import { go, replaceRoute } from '#renderer/app/route.ts';
import { select } from '#renderer/state/selection.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { choosePhase, openField } from './view.ts';

/** Leads to where a finding is mended: a field opens, a checklist comes into sight. */
export function leadTo({ mend, releaseId }: Finding): void {
  switch (mend.at) {
    case 'field':
      openField(mend.field);
      return;
    case 'phase':
      choosePhase(mend.phaseId);
      replaceRoute({ place: 'release', releaseId, tab: 'checklists' });
      return;
    case 'item':
      select('item', [mend.itemId]);
      replaceRoute({ place: 'release', releaseId, tab: 'scope' });
      return;
    case 'release':
      go({ place: 'release', releaseId: mend.releaseId, tab: 'checklists' });
  }
}
