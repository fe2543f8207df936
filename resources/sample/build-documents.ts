import { newRunbook, removeRunbook } from '#shared/commands/runbook/new-runbook.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { insert } from '#shared/domain/model/change.ts';
import { newBlock, notesOf } from '#shared/domain/notes/blocks.ts';
import { regenerateNotes } from '#shared/domain/notes/regenerate.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import type { RunbookTemplate } from '#shared/domain/runbook/template.ts';
import { rankBetween } from '#shared/lib/rank.ts';
import { idOf, type PeopleIds } from './build-people.ts';
import type { Draft } from './draft.ts';
import { SAMPLE_INTRODUCTION, SAMPLE_UPGRADE_NOTE } from './notes.ts';
import { SAMPLE_RUNBOOK, SAMPLE_RUNBOOK_INTRODUCTION } from './runbook.ts';

/** Gives a release the runbook of its deployment night instead of its template's. */
export function buildRunbook(draft: Draft, releaseId: Id, people: PeopleIds): void {
  const deployment = deploymentsOf(draft.model().deployments, releaseId)[0];
  if (!deployment) return;
  draft.apply([
    ...removeRunbook(draft.model(), deployment.id),
    ...newRunbook(deployment.id, draft, runbookOf(people)),
  ]);
}

const runbookOf = (people: PeopleIds): RunbookTemplate => ({
  introduction: SAMPLE_RUNBOOK_INTRODUCTION,
  sections: SAMPLE_RUNBOOK.map(({ kind, title, steps }) => ({
    kind,
    title,
    steps: steps.map(({ owner, minutes, ...step }) => ({
      ...step,
      ownerId: idOf(people, owner),
      durationMinutes: minutes,
    })),
  })),
});

/** Drafts a release's notes and adds what a person wrote. */
export function buildNotes(draft: Draft, releaseId: Id): void {
  draft.apply(regenerateNotes(draft.model(), releaseId, draft.newId));
  const blocks = notesOf(draft.model(), releaseId);
  const introduction = blocks.find(({ kind }) => kind === 'introduction');
  if (introduction) draft.edit('notesBlocks', introduction, { text: SAMPLE_INTRODUCTION });
  const last = blocks.at(-1)?.rank ?? null;
  draft.apply([
    insert('notesBlocks', {
      ...newBlock(releaseId, draft.newId(), 'text'),
      text: SAMPLE_UPGRADE_NOTE,
      rank: rankBetween(last, null),
    }),
  ]);
}
