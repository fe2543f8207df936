import type { Model } from '#shared/domain/model/model.ts';
import { counted, grouped, listed } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext, Plan } from '../command.ts';
import type { ImportInput } from './input.ts';
import { keptInWords } from './kept-dates.ts';
import { type WorkedOut, workOut } from './work-out.ts';

/** Everything an import does, as one transaction. Error: `not-found` for the product asked for. */
export function planImport(
  model: Model,
  input: ImportInput,
  context: CommandContext,
): Result<Plan> {
  const worked = workOut(model, input, context);
  if (!worked.ok) return worked;
  const names = input.source.projects.map(({ name }) => name).join(', ');
  const { changes, kept } = worked.value;
  return ok({ label: `${labelOf(worked.value, names)}${keptInWords(kept)}`, changes });
}

/** What the step is called: its items, else the dates that it gives, and what the file lacks. */
function labelOf(worked: WorkedOut, names: string): string {
  const done = itemWords(worked) ?? dateWords(worked);
  const gone = goneWords(worked);
  if (done !== null) return `Import ${done} of ${names}${gone}`;
  return gone === '' ? `Import nothing new of ${names}` : `Import ${names}${gone}`;
}

/** How many items are new or changed; `null` where none is. */
function itemWords({ added, changed }: WorkedOut): string | null {
  if (added === 0 && changed === 0) return null;
  const parts = [
    ...(added > 0 ? [`${grouped(added)} new`] : []),
    ...(changed > 0 ? [`${grouped(changed)} changed`] : []),
  ];
  return `${listed(parts)} ${(changed || added) === 1 ? 'item' : 'items'}`;
}

/** How many releases and sprints get their dates; `null` where none does. */
function dateWords({ changes }: WorkedOut): string | null {
  const releases = changes.filter(
    (change) => change.kind === 'update' && change.table === 'releases' && change.fields.targetDate,
  ).length;
  const sprints = changes.filter(
    (change) => change.kind === 'update' && change.table === 'sprints' && change.fields.startDate,
  ).length;
  const parts = [
    ...(releases > 0 ? [counted(releases, 'release')] : []),
    ...(sprints > 0 ? [counted(sprints, 'sprint')] : []),
  ];
  if (parts.length === 0) return null;
  return `the ${releases === 1 && sprints === 0 ? 'date' : 'dates'} of ${listed(parts)}`;
}

/** How many items are marked anew. */
function goneWords({ changes }: WorkedOut): string {
  const marked = changes.filter(({ table, kind }) => table === 'missingItems' && kind === 'insert');
  return marked.length > 0 ? `, ${counted(marked.length, 'item')} no longer in it` : '';
}
