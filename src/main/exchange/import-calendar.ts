import type { Workspace } from '#main/workspace/index.ts';
import {
  type CalendarOutcome,
  type CalendarWish,
  planCalendar,
} from '#shared/commands/import/calendar.ts';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import { previewContext } from './import-source.ts';

/** What importing a calendar into a workspace would do; errors as `planCalendar` names them. */
export function previewCalendar(
  model: Model,
  file: CalendarFile,
  wish: CalendarWish,
  now: Instant,
): Result<CalendarOutcome> {
  return planCalendar(model, file, wish, previewContext(model, now));
}

/** Imports a calendar as one transaction. Errors: those of the preview and of `transact`. */
export function importCalendar(
  workspace: Workspace,
  file: CalendarFile,
  wish: CalendarWish,
  actorId: Id | null,
): Result<Done> {
  const who = { actorId, origin: 'import' as const, command: 'import' };
  return workspace.transact(who, (model, context) => planCalendar(model, file, wish, context));
}
