import type { Workspace } from '#main/workspace/index.ts';
import {
  type CalendarOutcome,
  type CalendarWish,
  planCalendar,
} from '#shared/commands/import/calendar.ts';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { dateAt, type Instant } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';

/** What importing a calendar into a workspace would do; errors as `planCalendar` names them. */
export function previewCalendar(
  model: Model,
  file: CalendarFile,
  wish: CalendarWish,
  now: Instant,
): Result<CalendarOutcome> {
  let ids = 0;
  const today = dateAt(now, zoneOf(model));
  const newId = () => `preview-${++ids}`;
  return planCalendar(model, file, wish, { now, today, actorId: '', newId });
}

/** Imports a calendar as one transaction. Errors: those of the preview and of `transact`. */
export function importCalendar(
  workspace: Workspace,
  file: CalendarFile,
  wish: CalendarWish,
  actorId: Id,
): Result<null> {
  const who = { actorId, origin: 'import' as const, command: 'import' };
  const done = workspace.transact(who, (model, context) =>
    planCalendar(model, file, wish, context),
  );
  return done.ok ? ok(null) : done;
}
