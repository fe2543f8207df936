import type { WorkCalendar } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { isOver } from '../deployment/is-over.ts';
import { windowOf } from '../deployment/window.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Phase } from '../records/phase.ts';
import type { Deployment, Release } from '../records/release.ts';
import type { Sprint } from '../records/sprint.ts';
import { compareVersions } from '../release/compare-versions.ts';
import { phaseDates } from '../release/effective-dates.ts';
import { deploymentsOf } from '../release/lookups.ts';
import { PHASE_NAMES } from '../release/phase-words.ts';
import { isOpen } from '../release/status.ts';
import { versionApart } from '../release/version-apart.ts';
import { type CalendarEvent, EVENT_KINDS } from './event.ts';

type Source = Pick<
  Model,
  'releases' | 'products' | 'deployments' | 'phases' | 'sprints' | 'settings' | 'holidays'
>;

/**
 * Everything that has a day, once for each version of the tables it comes from: sprints, phases,
 * releases on their target date, and deployment windows. Cancelled releases are left out.
 */
export const calendarEvents: (model: Source) => readonly CalendarEvent[] = derive(
  ['releases', 'products', 'deployments', 'phases', 'sprints', 'settings', 'holidays'],
  (model) => {
    const work = workCalendarOf(model);
    const shown = (id: string) => {
      const release = model.releases.get(id);
      return release && release.status !== 'cancelled' ? release : null;
    };
    const events = [
      ...[...model.sprints.values()].flatMap(sprintEvent),
      ...[...model.phases.values()].flatMap((phase) =>
        phaseEvent(model, phase, shown(phase.releaseId), work),
      ),
      ...[...model.releases.values()].flatMap((release) => releaseEvent(model, shown(release.id))),
      ...[...model.deployments.values()].flatMap((deployment) =>
        windowEvent(model, deployment, shown(deployment.releaseId)),
      ),
    ];
    return events.sort(inStackingOrder);
  },
);

/** Releases that wait for a date, lowest version first; cancelled ones are left out. */
export const undatedReleases: (model: Pick<Model, 'releases'>) => readonly Release[] = derive(
  ['releases'],
  (model) =>
    [...model.releases.values()]
      .filter((release) => release.targetDate === null && isOpen(release))
      .sort((a, b) => compareVersions(a.version, b.version) || compare(a.id, b.id)),
);

/** Sprints that lack a start or an end, by name. */
export const undatedSprints: (model: Pick<Model, 'sprints'>) => readonly Sprint[] = derive(
  ['sprints'],
  (model) =>
    [...model.sprints.values()]
      .filter((sprint) => sprint.startDate === null || sprint.endDate === null)
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
);

const inStackingOrder = (a: CalendarEvent, b: CalendarEvent): number =>
  compare(a.start, b.start) ||
  EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) ||
  compare(b.end, a.end) ||
  compare(a.startsAt ?? '', b.startsAt ?? '') ||
  compare(a.id, b.id);

function sprintEvent(sprint: Sprint): CalendarEvent[] {
  if (sprint.startDate === null || sprint.endDate === null) return [];
  return [
    {
      id: `sprint:${sprint.id}`,
      kind: 'sprint',
      recordId: sprint.id,
      releaseId: null,
      productId: null,
      version: '',
      title: sprint.name,
      start: sprint.startDate,
      end: sprint.endDate,
      startsAt: null,
      endsAt: null,
      hue: 0,
      over: sprint.state === 'closed',
    },
  ];
}

const ofRelease = (model: Pick<Model, 'releases' | 'products'>, release: Release) => ({
  releaseId: release.id,
  productId: release.productId,
  version: versionApart(model, release),
  startsAt: null,
  endsAt: null,
  hue: release.hue,
});

function phaseEvent(
  model: Source,
  phase: Phase,
  release: Release | null,
  work: WorkCalendar,
): CalendarEvent[] {
  if (!release || phase.kind === 'deployment') return [];
  const { start, end } = phaseDates(phase, release.targetDate, work);
  if (start === null || end === null) return [];
  return [
    {
      ...ofRelease(model, release),
      id: `phase:${phase.id}`,
      kind: 'phase',
      recordId: phase.id,
      title: PHASE_NAMES[phase.kind],
      start,
      end: end < start ? start : end,
      over: phase.status === 'completed',
    },
  ];
}

function releaseEvent(model: Source, release: Release | null): CalendarEvent[] {
  if (!release || release.targetDate === null) return [];
  return [
    {
      ...ofRelease(model, release),
      id: `release:${release.id}`,
      kind: 'release',
      recordId: release.id,
      title: release.name,
      start: release.targetDate,
      end: release.targetDate,
      over: !isOpen(release),
    },
  ];
}

function windowEvent(
  model: Source,
  deployment: Deployment,
  release: Release | null,
): CalendarEvent[] {
  const window = release && windowOf(deployment, release);
  if (!window) return [];
  return [
    {
      ...ofRelease(model, release),
      id: `window:${deployment.id}`,
      kind: 'window',
      recordId: deployment.id,
      title: timeRange(window.startTime, window.endTime),
      zone: window.zone,
      ...(deploymentsOf(model.deployments, release.id).length > 1 && {
        environment: deployment.environment,
      }),
      ...(deployment.windowDay !== 0 && { isApart: true as const }),
      start: window.startDate,
      end: window.startDate,
      startsAt: window.start,
      endsAt: window.end,
      over: isOver(deployment) || !isOpen(release),
    },
  ];
}
