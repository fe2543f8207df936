import { insert, remove, update } from '#shared/domain/model/change.ts';
import { indexBy } from '#shared/domain/model/index-by.ts';
import { SPRINT_STATES, type SprintFeed } from '#shared/domain/records/sprint.ts';
import { itemsOfSprint } from '#shared/domain/sprint/points.ts';
import { longRange } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { daysInOrder } from './days-in-order.ts';
import { find, missing } from './find.ts';
import { dateInput, idInput, nameInput } from './inputs.ts';
import { feedSprints } from './sprint/feed.ts';
import { newSprint } from './sprint/new-sprint.ts';
import { sprintDays, sprintName } from './sprint/sound.ts';

const points = z.number().min(0).max(1_000_000).nullable();
const fields = z.strictObject({
  teamId: idInput.nullable().optional(),
  goal: z.string().max(2000).optional(),
  state: z.enum(SPRINT_STATES).optional(),
  startDate: dateInput.nullable().optional(),
  endDate: dateInput.nullable().optional(),
  committedPoints: points.optional(),
  completedPoints: points.optional(),
});

const createSprint = defineCommand({
  input: fields.extend({ name: nameInput }),
  run(model, given, context) {
    const team = missing(model, 'teams', given.teamId);
    if (!team.ok) return team;
    const sprint = newSprint(given, context);
    const days = sprintDays(sprint);
    if (!days.ok) return days;
    const name = sprintName(model, sprint);
    if (!name.ok) return name;
    return ok({ label: `Add ${given.name}`, changes: [insert('sprints', sprint)] });
  },
});

const updateSprint = defineCommand({
  input: fields.extend({ sprintId: idInput, name: nameInput.optional() }),
  run(model, { sprintId, ...to }) {
    const found = find(model, 'sprints', sprintId);
    if (!found.ok) return found;
    const team = missing(model, 'teams', to.teamId);
    if (!team.ok) return team;
    const after = { ...found.value, ...defined(to) };
    const isDated = to.startDate !== undefined || to.endDate !== undefined;
    const days = isDated ? sprintDays(after) : ok(null);
    if (!days.ok) return days;
    const isNamed = after.name !== found.value.name || after.teamId !== found.value.teamId;
    const name = isNamed ? sprintName(model, after, sprintId) : ok(null);
    if (!name.ok) return name;
    const reported = to.completedPoints === undefined ? {} : { reckoned: false };
    const changes = update('sprints', found.value, { ...defined(to), ...reported });
    return ok({ label: `Change ${found.value.name}`, changes });
  },
});

/** Takes the sprint to other days; nothing else moves with it. */
const moveSprint = defineCommand({
  input: z.strictObject({ sprintId: idInput, startDate: dateInput, endDate: dateInput }),
  run(model, { sprintId, startDate, endDate }) {
    const found = find(model, 'sprints', sprintId);
    if (!found.ok) return found;
    const inOrder = daysInOrder(startDate, endDate);
    if (!inOrder.ok) return inOrder;
    const changes = update('sprints', found.value, { startDate, endDate });
    return ok({ label: `Move ${found.value.name} to ${longRange(startDate, endDate)}`, changes });
  },
});

const feedsOfSprint = indexBy((feed: SprintFeed) => feed.sprintId);

/** Takes a sprint away; its items are then in none. */
const removeSprint = defineCommand({
  input: z.strictObject({ sprintId: idInput }),
  run(model, { sprintId }) {
    const found = find(model, 'sprints', sprintId);
    if (!found.ok) return found;
    const changes = [
      ...itemsOfSprint(model.items, sprintId).flatMap((item) =>
        update('items', item, { sprintId: null }),
      ),
      ...feedsOfSprint(model.sprintFeeds, sprintId).map((feed) => remove('sprintFeeds', feed)),
      remove('sprints', found.value),
    ];
    return ok({ label: `Remove ${found.value.name}`, changes });
  },
});

/** Commands on sprints. */
export const sprintCommands = {
  'sprint.create': createSprint,
  'sprint.update': updateSprint,
  'sprint.move': moveSprint,
  'sprint.feed': feedSprints,
  'sprint.remove': removeSprint,
} as const;
