import { sprintValues } from '#shared/domain/cadence/marks.ts';
import type { PlannedSprint } from '#shared/domain/cadence/plan-sprints.ts';
import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import { indexBy } from '#shared/domain/model/index-by.ts';
import type { SprintFeed } from '#shared/domain/records/sprint.ts';
import { newFeed, newSprint } from '../sprint/new-sprint.ts';
import type { Making, ReleaseIds } from './generate.ts';

/** What makes the planned sprints so, each feeding its release of `releaseIds`. */
export const sprintChanges = (making: Making, releaseIds: ReleaseIds): Change[] =>
  making.plan.sprints.flatMap((planned) => {
    const feeds = planned.feeds && (releaseIds.get(planned.feeds.ordinal) ?? null);
    if (planned.fate.kind === 'new') return addedSprint(making, planned, feeds);
    const due = planned.fate.kind === 'updated' || planned.fate.kind === 'unchanged';
    return due ? changedSprint(making, planned, feeds) : [];
  });

function addedSprint(making: Making, planned: PlannedSprint, feeds: Id | null): Change[] {
  const { cadence, context } = making;
  const { ordinal, name, dates } = planned;
  const sprint = newSprint(
    { name, teamId: cadence.teamId, startDate: dates?.start ?? null, endDate: dates?.end ?? null },
    context,
  );
  return [
    insert('sprints', sprint),
    ...(feeds === null ? [] : [newFeed(sprint.id, feeds, context)]),
    insert('generated', {
      id: context.newId(),
      cadenceId: cadence.id,
      kind: 'sprint',
      ordinal,
      recordId: sprint.id,
      values: valuesFor(planned, feeds),
    }),
  ];
}

function changedSprint(making: Making, planned: PlannedSprint, feeds: Id | null): Change[] {
  const { sprint, mark, name, dates } = planned;
  if (!sprint || !mark || !dates) return [];
  return [
    ...update('sprints', sprint, { name, startDate: dates.start, endDate: dates.end }),
    ...changedFeed(making, sprint.id, feeds),
    ...update('generated', mark, { values: valuesFor(planned, feeds) }),
  ];
}

const feedsOf = indexBy((feed: SprintFeed) => feed.sprintId);

/** Lets the sprint feed `releaseId` instead of the release of the product it feeds now. */
function changedFeed(making: Making, sprintId: Id, releaseId: Id | null): Change[] {
  const { model, plan, context } = making;
  const former = feedsOf(model.sprintFeeds, sprintId).filter(
    (feed) => model.releases.get(feed.releaseId)?.productId === plan.product.id,
  );
  if (former.some((feed) => feed.releaseId === releaseId)) return [];
  return [
    ...former.map((feed) => remove('sprintFeeds', feed)),
    ...(releaseId === null ? [] : [newFeed(sprintId, releaseId, context)]),
  ];
}

const valuesFor = ({ name, dates }: PlannedSprint, feeds: Id | null): string[] =>
  sprintValues({ name, start: dates?.start ?? null, end: dates?.end ?? null, feeds });
