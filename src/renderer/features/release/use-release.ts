import { useMemo } from 'react';
import { useReleaseView } from '#renderer/state/release-view.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { dueDate, phaseDates } from '#shared/domain/release/effective-dates.ts';
import { checklistOf, phasesOf } from '#shared/domain/release/lookups.ts';
import type { IsoDate } from '#shared/lib/dates.ts';

/** A phase with what follows from the release's date. */
export interface DatedPhase {
  readonly phase: Phase;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly items: readonly DatedItem[];
}

export interface DatedItem {
  readonly item: ChecklistItem;
  readonly due: IsoDate | null;
}

/** A release's phases and checklists with their dates. */
export function usePhases(release: Release): readonly DatedPhase[] {
  const phases = useModel((model) => phasesOf(model.phases, release.id));
  const items = useModel((model) => model.checklistItems);
  const work = useModel(workCalendarOf);
  const { targetDate } = release;
  return useMemo(
    () =>
      phases.map((phase) => ({
        phase,
        ...phaseDates(phase, targetDate, work),
        items: checklistOf(items, phase.id).map((item) => ({
          item,
          due: dueDate(item, targetDate, work),
        })),
      })),
    [phases, items, targetDate, work],
  );
}

/** The phase in sight: the one chosen, else the one under way. */
export function useChosenPhase(phases: readonly DatedPhase[]): DatedPhase | null {
  const chosen = useReleaseView((view) => view.phaseId);
  return phases.find(({ phase }) => phase.id === chosen) ?? currentPhase(phases);
}

/** The active phase; else the first that is not completed; else the last. */
const currentPhase = (phases: readonly DatedPhase[]): DatedPhase | null =>
  phases.find(({ phase }) => phase.status === 'active') ??
  phases.find(({ phase }) => phase.status === 'pending') ??
  phases.at(-1) ??
  null;

/** The release of that id; `null` where it is gone. */
export const useRelease = (releaseId: Id): Release | null =>
  useModel((model) => model.releases.get(releaseId) ?? null);
