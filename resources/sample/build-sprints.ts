import { startOfWeek } from '#shared/domain/calendar/range.ts';
import { type Id, insert } from '#shared/domain/model/change.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import type { Draft } from './draft.ts';
import { SAMPLE_CURRENT_SPRINT, SAMPLE_SPRINTS } from './releases.ts';

export interface SampleSprint {
  readonly id: Id;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The Monday on which the current sprint began. */
export const firstMonday = (today: IsoDate): IsoDate => startOfWeek(today, 1);

/** Eight sprints of two weeks, the fifth of them running; answers when each is. */
export function buildSprints(draft: Draft): ReadonlyMap<number, SampleSprint> {
  const monday = firstMonday(draft.today);
  const team = [...draft.model().teams.values()].find(({ name }) => name === 'Payments');
  const sprints = new Map(
    SAMPLE_SPRINTS.map((number) => {
      const start = addDays(monday, (number - SAMPLE_CURRENT_SPRINT) * 14);
      return [number, { id: draft.newId(), start, end: addDays(start, 13) }] as const;
    }),
  );
  draft.apply(
    [...sprints].map(([number, { id, start, end }]) =>
      insert('sprints', {
        id,
        teamId: team?.id ?? null,
        name: `Payments Sprint ${number}`,
        goal: '',
        state: stateOf(number),
        startDate: start,
        endDate: end,
        committedPoints: null,
        completedPoints: null,
        reckoned: false,
      }),
    ),
  );
  return sprints;
}

function stateOf(number: number): 'closed' | 'active' | 'future' {
  if (number === SAMPLE_CURRENT_SPRINT) return 'active';
  return number < SAMPLE_CURRENT_SPRINT ? 'closed' : 'future';
}

/** What each sprint took on and, once closed, what it finished. */
export function countSprintPoints(draft: Draft): void {
  const items = [...draft.model().items.values()];
  for (const sprint of draft.model().sprints.values()) {
    const mine = items.filter(({ sprintId }) => sprintId === sprint.id);
    const sum = (of: typeof mine) => of.reduce((points, item) => points + (item.points ?? 0), 0);
    draft.edit('sprints', sprint, {
      committedPoints: sprint.state === 'future' ? null : sum(mine),
      completedPoints:
        sprint.state === 'closed'
          ? sum(mine.filter(({ statusCategory }) => statusCategory === 'done'))
          : null,
    });
  }
}
