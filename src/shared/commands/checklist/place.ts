import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { WorkCalendar } from '#shared/lib/dates.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { find } from '../find.ts';

/** Where a checklist item stands, and what its due date is counted with. */
export interface Place {
  readonly phase: Phase;
  readonly release: Release;
  readonly work: WorkCalendar;
}

export function placeOf(model: Model, phaseId: Id): Result<Place> {
  const phase = find(model, 'phases', phaseId);
  if (!phase.ok) return phase;
  const release = find(model, 'releases', phase.value.releaseId);
  if (!release.ok) return release;
  return ok({ phase: phase.value, release: release.value, work: workCalendarOf(model) });
}

/** A checklist item together with its place. */
export function itemInPlace(
  model: Model,
  itemId: Id,
): Result<Place & { readonly item: ChecklistItem }> {
  const item = find(model, 'checklistItems', itemId);
  if (!item.ok) return item;
  const place = placeOf(model, item.value.phaseId);
  return place.ok ? ok({ ...place.value, item: item.value }) : place;
}
