import { registerActions } from '#renderer/app/actions.ts';
import { currentRoute, go } from '#renderer/app/route.ts';
import { dayAtHand } from '#renderer/state/day-at-hand.ts';
import { currentSelection } from '#renderer/state/selection.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import { askCadence } from './cadence/cadence-dialog.tsx';
import { askSprint, askTeam } from './dialogs/ask.tsx';
import { askFeeds } from './dialogs/feeds-dialog.tsx';

const isOpen = () => useWorkspace.getState().phase === 'open';
const hasTeam = () => isOpen() && getModel().teams.size > 0;
const selected = () => {
  const selection = currentSelection();
  return selection?.kind === 'sprint' ? selection.ids : [];
};

/** Goes to the place first, so that what comes of it is seen. */
const there = (then: () => unknown) => () => {
  go({ place: 'sprints' });
  return then();
};

/** Asks for a sprint from the day at hand, where it will be seen: the calendar shows sprints as well. */
function createSprint() {
  const startDate = dayAtHand();
  if (currentRoute().place !== 'calendar') go({ place: 'sprints' });
  return askSprint({ startDate });
}

registerActions(
  [
    {
      name: 'sprint.create',
      title: 'New sprint…',
      when: isOpen,
      run: createSprint,
    },
    {
      name: 'sprint.feed',
      title: 'Sprint feeds…',
      lead: {
        when: () => isOpen() && getModel().sprints.size > 0,
        run: () => go({ place: 'sprints' }),
      },
      needs: 'select sprints first',
      words: 'map release',
      keys: ['F'],
      when: () => currentRoute().place === 'sprints' && selected().length > 0,
      run: () => askFeeds(selected()),
    },
    {
      name: 'cadence.set',
      title: 'Set a cadence…',
      words: 'team rhythm generate sprints releases plan',
      when: hasTeam,
      run: there(() => askCadence(null)),
      needs: 'make a team first',
    },
    { name: 'team.create', title: 'New team…', when: isOpen, run: there(() => askTeam(null)) },
  ].map((action) => ({ ...action, group: 'Sprints' })),
);
