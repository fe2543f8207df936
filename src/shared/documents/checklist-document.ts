import type { Model } from '#shared/domain/model/model.ts';
import { workCalendarOf, zoneOf } from '#shared/domain/model/settings.ts';
import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { dueDate, phaseDates } from '#shared/domain/release/effective-dates.ts';
import { checklistOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { progressOf } from '#shared/domain/release/progress.ts';
import { dateNear, rangeNear, shortDate } from '#shared/lib/date-words.ts';
import { type Instant, wallAt } from '#shared/lib/dates.ts';
import type { CheckRow, DocumentSection, OutgoingDocument } from './document.ts';
import { headOf } from './head.ts';
import { oneLine } from './plain.ts';
import { plainWords } from './plain-words.ts';

/** A release's checklists, phase by phase. */
export function checklistDocument(model: Model, release: Release, asOf: Instant): OutgoingDocument {
  const phases = phasesOf(model.phases, release.id);
  const all = phases.flatMap((phase) => checklistOf(model.checklistItems, phase.id));
  const { done, total, notApplicable } = progressOf(all);
  const aside = notApplicable === 0 ? '' : `, ${notApplicable} not applicable`;
  const progress = { label: 'Progress', value: `${done} of ${total} done${aside}` };
  const facts = all.length === 0 ? [] : [progress];
  return {
    head: headOf(model, release, { label: 'Checklist', what: 'checklist', asOf, facts }),
    sections: phases.flatMap((phase) => sectionOf(model, release, phase)),
  };
}

function sectionOf(model: Model, release: Release, phase: Phase): DocumentSection[] {
  const { start, end } = phaseDates(phase, release.targetDate, workCalendarOf(model));
  const dates = start && end ? `, ${rangeNear(start, end, release.targetDate ?? end)}` : '';
  const rows = checklistOf(model.checklistItems, phase.id).map((item) =>
    rowOf(model, release, item),
  );
  if (rows.length === 0) return [];
  const heading = `${PHASE_NAMES[phase.kind]}${dates}`;
  return [{ heading, blocks: [{ kind: 'checklist', rows }] }];
}

function rowOf(model: Model, release: Release, item: ChecklistItem): CheckRow {
  const due = dueDate(item, release.targetDate, workCalendarOf(model));
  const person = model.people.get(item.personId ?? '')?.name;
  return {
    title: item.title,
    state: item.state,
    required: item.required,
    owner: person ?? model.roles.get(item.roleId ?? '')?.name ?? '',
    due: due === null ? '' : dateNear(due, release.targetDate ?? due),
    outcome: outcomeOf(model, item),
    reason: item.state === 'not-applicable' ? oneLine(item.reason) : '',
    evidence: plainWords(item.evidence),
  };
}

function outcomeOf(model: Model, item: ChecklistItem): string[] {
  if (item.state !== 'done') return [];
  const by = model.people.get(item.doneById ?? '')?.name ?? '';
  const at = item.doneAt === null ? '' : shortMoment(item.doneAt, zoneOf(model));
  return [by, at].filter((words) => words !== '');
}

/** `Wed 28 Oct, 12:00`: the year stands in the document's head. */
function shortMoment(at: Instant, zone: string): string {
  const { date, time } = wallAt(at, zone);
  return `${shortDate(date)}, ${time}`;
}
