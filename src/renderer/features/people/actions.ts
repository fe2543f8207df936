import { type Action, registerActions } from '#renderer/app/actions.ts';
import { go } from '#renderer/app/route.ts';
import { openLine } from '#renderer/components/line-to-open.ts';
import { run } from '#renderer/state/run.ts';
import { setView } from '#renderer/state/view.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { askPerson, askRemoveRole } from './ask.tsx';
import { PEOPLE_VIEW } from './view.ts';

const isOpen = () => useWorkspace.getState().phase === 'open';

/** Brings a person back, or takes them out of every choice, where one sees it. */
const activate = (
  name: string,
  verb: string,
  active: boolean,
  suits: (person: Person) => boolean,
): Action => ({
  name,
  title: `${verb} a person`,
  group: 'People',
  when: () => false,
  run: () => undefined,
  targets: () =>
    [...getModel().people.values()].filter(suits).map(({ id: personId, name: whom }) => ({
      id: personId,
      title: `${verb} ${whom}`,
      run: () => {
        go({ place: 'people' });
        setView('people', PEOPLE_VIEW, () => ({ selectedId: personId }));
        return run('person.update', { personId, active });
      },
    })),
});

registerActions([
  {
    name: 'person.create',
    title: 'Add person…',
    group: 'People',
    words: 'new',
    when: isOpen,
    run: () => {
      go({ place: 'people' });
      return askPerson();
    },
  },
  activate(
    'person.deactivate',
    'Deactivate',
    false,
    ({ id, active }) => active && id !== useWorkspace.getState().actorId,
  ),
  activate('person.activate', 'Bring back', true, ({ active }) => !active),
  {
    name: 'person.inactive',
    title: 'Show or hide inactive people',
    group: 'People',
    when: isOpen,
    run: () => {
      go({ place: 'people' });
      setView('people', PEOPLE_VIEW, ({ inactive }) => ({ inactive: !inactive }));
    },
  },
  {
    name: 'role.create',
    title: 'Add role',
    group: 'People',
    words: 'new',
    when: isOpen,
    run: () => {
      go({ place: 'people' });
      openLine('role');
    },
  },
  {
    name: 'role.remove',
    title: 'Remove a role',
    group: 'People',
    words: 'delete',
    when: () => false,
    run: () => undefined,
    targets: () =>
      [...getModel().roles.values()].map((role) => ({
        id: role.id,
        title: `Remove the role ${role.name}`,
        run: () => {
          go({ place: 'people' });
          return askRemoveRole(role);
        },
      })),
  },
]);
