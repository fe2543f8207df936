import { openDialog } from '#renderer/state/dialogs.ts';
import { setView } from '#renderer/state/view.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PEOPLE_VIEW } from './view.ts';

/** Asks for a new person and selects them. */
export async function askPerson(): Promise<void> {
  const personId = await openDialog<Id>((close) => <PersonDialog close={close} />);
  if (personId !== null) setView('people', PEOPLE_VIEW, () => ({ selectedId: personId }));
}
