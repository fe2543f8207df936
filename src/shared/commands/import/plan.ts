import type { Model } from '#shared/domain/model/model.ts';
import { counted, grouped, listed } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext, Plan } from '../command.ts';
import type { ImportInput } from './input.ts';
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
  return ok({
    label: `Import ${inWords(worked.value)} of ${names}${goneInWords(worked.value)}`,
    changes: worked.value.changes,
  });
}

/** How many items are marked anew. */
function goneInWords({ changes }: WorkedOut): string {
  const marked = changes.filter(({ table, kind }) => table === 'missingItems' && kind === 'insert');
  return marked.length > 0 ? `, ${counted(marked.length, 'item')} no longer in it` : '';
}

function inWords({ added, changed }: WorkedOut): string {
  if (added === 0 && changed === 0) return 'nothing new';
  const parts = [
    ...(added > 0 ? [`${grouped(added)} new`] : []),
    ...(changed > 0 ? [`${grouped(changed)} changed`] : []),
  ];
  return `${listed(parts)} ${(changed || added) === 1 ? 'item' : 'items'}`;
}
