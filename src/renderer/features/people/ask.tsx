import { confirm } from '#renderer/questions/ask.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { run } from '#renderer/state/run.ts';
import { setView } from '#renderer/state/view.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { roleUses } from '#shared/domain/people/role-uses.ts';
import type { Role } from '#shared/domain/records/people.ts';
import { PersonDialog } from './person-dialog.tsx';
import { consequenceWords } from './role-words.ts';
import { PEOPLE_VIEW } from './view.ts';

/** Asks for a new person and selects them. */
export async function askPerson(): Promise<void> {
  const personId = await openDialog<Id>((close) => <PersonDialog close={close} />);
  if (personId !== null) setView('people', PEOPLE_VIEW, () => ({ selectedId: personId }));
}

/** Removes a role; asks first where people or tasks would be left without one. */
export async function askRemoveRole({ id: roleId, name }: Role): Promise<void> {
  const text = consequenceWords(roleUses(getModel(), roleId));
  const sure =
    text === '' ||
    (await confirm({
      title: `Remove the role ${name}?`,
      text,
      confirm: 'Remove role',
      danger: true,
    }));
  if (sure) await run('role.remove', { roleId });
}
