import type { IsoDate, WorkCalendar } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Phase } from '../records/phase.ts';
import { phaseDates } from './effective-dates.ts';
import { phasesOf } from './lookups.ts';
import { PHASE_NAMES } from './phase-words.ts';

type Source = Pick<Model, 'releases' | 'phases' | 'settings' | 'holidays'>;

/**
 * What the phases of releases would come to in `after` and did not in `before`, in words: one that
 * ends after its release ships, or before it starts, or lies over the one after it.
 * The phase of deployment is the release's own day.
 */
export function newPhaseClashes(before: Source, after: Source, releaseIds: Iterable<Id>): string[] {
  return [...releaseIds].flatMap((id) => {
    const known = clashesOf(before, id);
    const version = after.releases.get(id)?.version ?? '';
    return [...clashesOf(after, id)]
      .filter(([key]) => !known.has(key))
      .map(([, words]) => `${version} ${words}`);
  });
}

/** The clashes of a release's phases, in words, by what tells one from another. */
function clashesOf(model: Source, releaseId: Id): Map<string, string> {
  const ships = model.releases.get(releaseId)?.targetDate ?? null;
  const work = workCalendarOf(model);
  const phases = phasesOf(model.phases, releaseId).flatMap((phase) => dated(phase, ships, work));
  const found = new Map<string, string>();
  for (const [at, { phase, start, end }] of phases.entries()) {
    const name = PHASE_NAMES[phase.kind];
    const next = phases[at + 1];
    if (end < start) found.set(`${phase.id} backwards`, `${name} would end before it starts`);
    else if (ships !== null && isBeforeShipping(phase) && end > ships)
      found.set(`${phase.id} late`, `${name} would end after it ships`);
    if (
      next &&
      next.phase.kind !== 'deployment' &&
      end >= start &&
      next.end >= next.start &&
      next.start < end
    )
      found.set(
        `${phase.id} ${next.phase.id}`,
        `${name} would overlap ${PHASE_NAMES[next.phase.kind]}`,
      );
  }
  return found;
}

/** What comes before deployment is over when its release ships. */
const isBeforeShipping = ({ kind, status }: Phase): boolean =>
  kind !== 'deployment' && kind !== 'review' && status !== 'completed';

interface Dated {
  readonly phase: Phase;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

function dated(phase: Phase, targetDate: IsoDate | null, work: WorkCalendar): Dated[] {
  const { start, end } = phaseDates(phase, targetDate, work);
  return start === null || end === null ? [] : [{ phase, start, end }];
}
