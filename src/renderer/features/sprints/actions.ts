import { registerActions } from '#renderer/app/actions.ts';
import { currentRoute, go } from '#renderer/app/route.ts';
import { dayAtHand } from '#renderer/state/day-at-hand.ts';
import { currentSelection } from '#renderer/state/selection.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { askCadence } from './cadence/cadence-dialog.tsx';
import { askRemoveSprint, askSprint, askTeam } from './dialogs/ask.tsx';
import { askFeeds } from './dialogs/feeds-dialog.tsx';

const isOpen = () => useWorkspace.getState().phase === 'open';
const hasTeam = () => isOpen() && getModel().teams.size > 0;
const selected = () => {
  const selection = currentSelection();
  return selection?.kind === 'sprint' ? selection.ids : [];
};

/** The sprint that is selected, where it is the only one. */
function oneSelected(): Sprint | null {
  const [id = '', ...others] = selected();
  return others.length > 0 ? null : (getModel().sprints.get(id) ?? null);
}

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
      name: 'sprint.remove',
      title: 'Remove sprint',
      needs: 'select a sprint first',
      words: 'delete',
      keys: ['Delete'],
      when: () => currentRoute().place === 'sprints' && oneSelected() !== null,
      run: () => {
        const sprint = oneSelected();
        return sprint && askRemoveSprint(sprint);
      },
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
