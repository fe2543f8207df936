import { confirm } from '#renderer/questions/ask.tsx';
import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import { clearSelection, select } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { teamMembers } from '#shared/domain/people/working-time.ts';
import type { Team } from '#shared/domain/records/people.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { itemsOfSprint } from '#shared/domain/sprint/points.ts';
import { sprintsOf } from '#shared/domain/sprint/velocity.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed } from '#shared/lib/format.ts';
import { scrollTo } from '../scrolling.ts';
import { SprintDialog } from './sprint-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';

/** Asks for a team's name and people: of a new one, or of this one. */
export const askTeam = (team: Team | null): Promise<true | null> =>
  openDialog<true>((close) => <TeamDialog team={team} close={close} />);

/** What is known of a new sprint before anybody is asked. */
interface GivenSprint {
  readonly teamId?: Id;
  readonly startDate?: IsoDate | null;
}

/** Asks for a new sprint, of this team and from this day where they are given, and selects it. */
export async function askSprint(given: GivenSprint): Promise<void> {
  const { teamId = null, startDate = null } = given;
  const sprintId = await openDialog<Id>((close) => (
    <SprintDialog teamId={teamId} startDate={startDate} close={close} />
  ));
  if (sprintId === null) return;
  select('sprint', [sprintId]);
  scrollTo.sprint(sprintId);
}

/** Removes a team; asks first where something would be left without one. */
export async function askRemoveTeam({ id: teamId, name }: Team): Promise<void> {
  const model = getModel();
  const left = [
    ...some(teamMembers(model, teamId).length, 'person', 'people'),
    ...some(sprintsOf(model.sprints, teamId).length, 'sprint'),
  ];
  const hasCadence = model.cadences.values().some((cadence) => cadence.teamId === teamId);
  const words = [
    ...(left.length > 0 ? [`${listed(left)} will be left without a team.`] : []),
    ...(hasCadence ? ['Its cadence goes with it; what that generated stays.'] : []),
  ];
  const sure =
    words.length === 0 ||
    (await confirm({
      title: `Remove the team ${name}?`,
      text: words.join(' '),
      confirm: 'Remove team',
      danger: true,
    }));
  if (sure) await run('team.remove', { teamId });
}

/** Removes a sprint; asks first where items would be left in none. */
export async function askRemoveSprint({ id: sprintId, name }: Sprint): Promise<void> {
  const items = itemsOfSprint(getModel().items, sprintId).length;
  const sure =
    items === 0 ||
    (await confirm({
      title: `Remove ${name}?`,
      text: `${counted(items, 'item')} will be in no sprint, and those that follow it in no release.`,
      confirm: 'Remove sprint',
      danger: true,
    }));
  const done = sure && (await run('sprint.remove', { sprintId }));
  if (!done) return;
  clearSelection();
  offerUndo(done, `Removed ${name}.`);
}

const some = (count: number, one: string, many?: string): string[] =>
  count > 0 ? [counted(count, one, many)] : [];
