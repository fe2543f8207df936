import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { startOfWeek } from '../calendar/range.ts';
import type { Model } from '../model/model.ts';
import type { Team } from '../records/people.ts';
import type { Sprint } from '../records/sprint.ts';
import { sprintsOf } from './velocity.ts';

/** What the next sprint of a team would be called, and when it would be. */
export interface ProposedSprint {
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

const TWO_WEEKS = 14;

/**
 * The sprint after the last one of a team: as long, from the day after, and one number on, or more where
 * that is taken. The
 * first one begins on the Monday after `today` and lasts two weeks.
 */
export function nextSprint(
  model: Pick<Model, 'sprints'>,
  team: Team,
  today: IsoDate,
): ProposedSprint {
  const sprints = sprintsOf(model.sprints, team.id);
  const last = sprints.findLast(({ endDate }) => endDate !== null);
  const end = last?.endDate ?? addDays(startOfWeek(today, 1), 6);
  const length = last?.startDate ? daysBetween(last.startDate, end) : TWO_WEEKS - 1;
  const startDate = addDays(end, 1);
  return {
    name: firstFree(last ? oneOn(last.name) : `${team.name} Sprint 1`, sprints),
    startDate,
    endDate: addDays(startDate, length),
  };
}

/** The name, or the first one after it that no other sprint has. */
function firstFree(name: string, sprints: readonly Sprint[]): string {
  const taken = new Set(sprints.map((sprint) => sprint.name.toLocaleLowerCase('en')));
  let free = name;
  while (taken.has(free.toLocaleLowerCase('en'))) free = oneOn(free);
  return free;
}

/** `Sprint 25` after `Sprint 24`; a name without a number becomes the first of a row. */
function oneOn(name: string): string {
  const [, words = '', digits] = /^(.*?)(\d{1,15})$/.exec(name) ?? [];
  return digits === undefined ? `${name} 2` : `${words}${Number(digits) + 1}`;
}
