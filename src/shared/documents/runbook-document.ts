import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Person } from '#shared/domain/records/people.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import { fixedStartWords } from '#shared/domain/runbook/fixed-start.ts';
import {
  firstDeployment,
  type NumberedSection,
  type NumberedStep,
  outlineOf,
  type RunbookOutline,
  runbookOf,
} from '#shared/domain/runbook/outline.ts';
import { type RunbookSchedule, scheduleRunbook } from '#shared/domain/runbook/schedule.ts';
import { scheduleWords, startWords } from '#shared/domain/runbook/schedule-words.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { capitalised, counted, durationWords } from '#shared/lib/format.ts';
import type {
  DocumentBlock,
  DocumentSection,
  OutgoingDocument,
  PersonRow,
  StepRow,
} from './document.ts';
import { headOf } from './head.ts';
import { below, withoutHeadings } from './headings.ts';
import { plainWords } from './plain-words.ts';
import { paragraph, text } from './tree.ts';
import { parseUserText } from './user-text.ts';

/** The runbook of a release's first deployment; without steps where nobody has written it yet. */
export function runbookDocument(model: Model, release: Release, asOf: Instant): OutgoingDocument {
  const deployment = firstDeployment(model, release.id);
  const runbook = deployment && runbookOf(model, deployment.id);
  const about = { label: 'Runbook', what: 'deployment', asOf };
  if (!runbook) return { head: headOf(model, release, about), sections: [] };
  const outline = outlineOf(model, runbook);
  const window = windowOf(deployment, release);
  const schedule = scheduleRunbook(outline, window, deployment.reserveMinutes);
  const facts = [
    { label: 'Environment', value: deployment.environment },
    { label: 'Plan', value: scheduleWords(schedule, deployment, release) },
  ].filter(({ value }) => value !== '');
  return {
    head: headOf(model, release, { ...about, facts }),
    sections: [
      ...introduction(runbook.introduction),
      ...people(model, release, outline),
      ...outline.sections.map((section) => sectionOf(model, section, { schedule, window })),
    ],
  };
}

/** Where the steps lie in time. */
interface Plan {
  readonly schedule: RunbookSchedule;
  readonly window: DeploymentWindow | null;
}

function introduction(markdown: string): DocumentSection[] {
  const content = below(1, parseUserText(markdown));
  return content.length === 0 ? [] : [{ heading: null, blocks: [{ kind: 'prose', content }] }];
}

/** Who is needed that night: the release's owner, then the owners of steps in order. */
function people(model: Model, release: Release, outline: RunbookOutline): DocumentSection[] {
  const steps = outline.sections.flatMap((section) => section.steps.map(({ step }) => step));
  const owners = steps.map(({ ownerId }) => ownerId);
  const ids = new Set([release.ownerId, ...owners].filter((id): id is Id => id !== null));
  const rows = [...ids].flatMap((id): PersonRow[] => {
    const person = model.people.get(id);
    if (!person) return [];
    const standIn = model.people.get(person.standInId ?? '');
    return [
      {
        role: roleWords(model, person, release, steps),
        name: person.name,
        telephone: person.telephone ?? '',
        standIn: standIn?.name ?? '',
      },
    ];
  });
  return rows.length === 0 ? [] : [{ heading: 'People', blocks: [{ kind: 'people', rows }] }];
}

/** `Engineering lead, release owner, owns 4 steps`: who a person is that night, and what for. */
function roleWords(
  model: Model,
  { id, roleId }: Person,
  release: Release,
  steps: readonly RunbookStep[],
): string {
  const theirs = steps.filter(({ ownerId }) => ownerId === id);
  const names = roleNames(model, roleId === null ? theirs.map((step) => step.roleId) : [roleId]);
  const tasks = [
    ...(release.ownerId === id ? ['release owner'] : []),
    ...(theirs.length > 0 ? [`owns ${counted(theirs.length, 'step')}`] : []),
  ];
  return names.length > 0 ? [...names, ...tasks].join(', ') : capitalised(tasks.join(', '));
}

const roleNames = (model: Model, ids: readonly (Id | null)[]): string[] =>
  [...new Set(ids)].flatMap((id) => model.roles.get(id ?? '')?.name ?? []);

function sectionOf(
  model: Model,
  { number, section, steps }: NumberedSection,
  plan: Plan,
): DocumentSection {
  const rows = steps.map((step) => rowOf(model, step, plan));
  return {
    heading: `${number} ${section.title}`,
    blocks: [rows.length === 0 ? NO_STEPS : { kind: 'steps', rows }],
  };
}

const NO_STEPS: DocumentBlock = { kind: 'prose', content: [paragraph(text('No steps.'))] };

function rowOf(model: Model, { number, step }: NumberedStep, { schedule, window }: Plan): StepRow {
  const time = schedule.times.get(step.id);
  const clock = time && startWords(time, window);
  return {
    number,
    title: step.title,
    kind: step.kind,
    owner: ownerOf(model, step),
    duration: step.durationMinutes === 0 ? '' : durationWords(step.durationMinutes),
    planned: clock ?? `+${durationWords(time?.startMinute ?? 0)}`,
    fixedStart: fixedStartWords(step, window),
    instructions: withoutHeadings(parseUserText(step.instructions)),
    command: step.command,
    expected: plainWords(step.expected),
    stopIf: plainWords(step.stopIf),
    undo: plainWords(step.undo),
    undoDuration: step.undoMinutes === null ? null : durationWords(step.undoMinutes),
    irreversible: step.irreversible,
  };
}

const ownerOf = (model: Model, step: RunbookStep): string =>
  model.people.get(step.ownerId ?? '')?.name ?? model.roles.get(step.roleId ?? '')?.name ?? '';
