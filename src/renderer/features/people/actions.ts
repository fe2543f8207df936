import { registerActions } from '#renderer/app/actions.ts';
import { go } from '#renderer/app/route.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { askPerson } from './ask.tsx';

registerActions([
  {
    name: 'person.create',
    title: 'Add person…',
    group: 'People',
    when: () => useWorkspace.getState().phase === 'open',
    run: () => {
      go({ place: 'people' });
      return askPerson();
    },
  },
]);
