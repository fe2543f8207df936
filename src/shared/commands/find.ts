import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ModelTable, RecordOf } from '#shared/domain/records/index.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

const KINDS: Record<ModelTable, string> = {
  settings: 'workspace’s settings',
  roles: 'role',
  teams: 'team',
  people: 'person',
  products: 'product',
  releases: 'release',
  follows: 'rule between releases',
  deployments: 'deployment',
  phases: 'phase',
  checklistItems: 'checklist item',
  sprints: 'sprint',
  sprintFeeds: 'sprint’s release',
  items: 'item',
  itemReleases: 'item’s release',
  dependencies: 'dependency',
  runbooks: 'runbook',
  runbookSections: 'runbook section',
  runbookSteps: 'runbook step',
  notesBlocks: 'block of the release notes',
  holidays: 'holiday',
  leaves: 'leave',
  freezes: 'freeze window',
  freezeReasons: 'reason for a freeze',
  dateMarks: 'date mark',
  cadences: 'cadence',
  generated: 'mark of a cadence',
  announcements: 'announcement',
  importSources: 'import source',
  missingItems: 'mark of a missing item',
};

/** The row with this id, or the error `not-found` that names what is missing. */
export function find<T extends ModelTable>(model: Model, table: T, id: Id): Result<RecordOf<T>> {
  const row = (model[table] as ReadonlyMap<Id, RecordOf<T>>).get(id);
  return row ? ok(row) : fail(appError('not-found', { kind: KINDS[table], id }));
}

/** Whether every id that is given has its row: `missing(model, 'people', input.ownerId)`. */
export function missing<T extends ModelTable>(
  model: Model,
  table: T,
  id: Id | null | undefined,
): Result<null> {
  if (id === null || id === undefined || model[table].has(id)) return ok(null);
  return fail(appError('not-found', { kind: KINDS[table], id }));
}
