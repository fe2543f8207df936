import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { MARK_WORDS } from '#shared/domain/calendar/mark-words.ts';
import { clockChangeWords } from '#shared/domain/deployment/clock-change.ts';
import { DEPLOYMENT_WORDS } from '#shared/domain/deployment/deployment-words.ts';
import { isOver } from '#shared/domain/deployment/is-over.ts';
import { swallowedWords } from '#shared/domain/deployment/swallowed.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES, PHASE_STATUS_WORDS } from '#shared/domain/release/phase-words.ts';
import { STATUS_WORDS } from '#shared/domain/release/status.ts';
import { type Entry, timesOf } from './entry.ts';

type Words = Pick<Entry, 'label' | 'title' | 'details'> & Partial<Entry>;

/** What a document says of an event of the calendar, and its times; `null` where it has no words. */
export const eventWords = (model: Model, { kind, recordId }: CalendarEvent): Words | null =>
  WORDS[kind](model, recordId);

const WORDS: Readonly<Record<CalendarEvent['kind'], (model: Model, id: Id) => Words | null>> = {
  release: (model, id) => {
    const release = model.releases.get(id);
    if (!release) return null;
    const details = [STATUS_WORDS[release.status], ...windowsLost(model, release)];
    return { label: 'Release', title: release.name, details, notes: release.goal };
  },
  phase: (model, id) => {
    const phase = model.phases.get(id);
    if (!phase) return null;
    const details = phase.status === 'completed' ? [PHASE_STATUS_WORDS.completed] : [];
    return { label: 'Phase', title: PHASE_NAMES[phase.kind], details };
  },
  sprint: (model, id) => {
    const sprint = model.sprints.get(id);
    if (!sprint) return null;
    const details = filled(model.teams.get(sprint.teamId ?? '')?.name ?? '').concat(
      sprint.state === 'closed' ? ['Closed'] : [],
    );
    return { label: 'Sprint', title: sprint.name, details, notes: sprint.goal };
  },
  mark: (model, id) => {
    const mark = model.dateMarks.get(id);
    return mark ? { label: MARK_WORDS[mark.kind], title: mark.title, details: [] } : null;
  },
  announcement: (model, id) => {
    const announcement = model.announcements.get(id);
    if (!announcement) return null;
    const { audience, channel, sentOn } = announcement;
    const details = filled(channel).concat(sentOn === null ? [] : ['Sent']);
    return { label: 'Announcement', title: `Tell ${audience}`, details };
  },
  leave: (model, id) => {
    const leave = model.leaves.get(id);
    const name = model.people.get(leave?.personId ?? '')?.name;
    return leave && name ? { label: 'Leave', title: name, details: filled(leave.note) } : null;
  },
  window: (model, id) => {
    const deployment = model.deployments.get(id);
    const release = model.releases.get(deployment?.releaseId ?? '');
    const window = deployment && release && windowOf(deployment, release);
    if (!deployment || !window) return null;
    const { environment, state } = deployment;
    return {
      label: 'Deployment',
      title: environment === '' ? 'Deployment' : `Deployment to ${environment}`,
      details: filled(DEPLOYMENT_WORDS[state]).concat(clockChangeWords(window) ?? []),
      end: window.endDate,
      times: timesOf(window),
    };
  },
  // A freeze goes out once with its rule, not as the times that the calendar shows.
  freeze: () => null,
};

/** Why windows of a release are not in the calendar although they are set. */
const windowsLost = (model: Model, release: Release): string[] =>
  deploymentsOf(model.deployments, release.id).flatMap((deployment) => {
    const words = isOver(deployment) ? null : swallowedWords(deployment, release);
    if (words === null) return [];
    const where = deployment.environment === '' ? '' : ` to ${deployment.environment}`;
    return `Deployment${where} without a window: ${words.replace(/\.$/, '')}`;
  });

const filled = (words: string): string[] => (words === '' ? [] : [words]);
