import type { Plan } from '#shared/commands/command.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { LogRow } from './log.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';
import type { Surroundings, Transaction } from './types.ts';

/** A plan, and where it is an undo or redo, the transactions it is about. */
export interface Draft extends Plan {
  readonly about?: { readonly kind: 'undo' | 'redo'; readonly from: number; readonly to: number };
}

/** Who is named in the log where no person acts: making, migrating, restoring a file. */
export const NOBODY = 'Preflight';

/** How the log will keep a transaction. `actorName` stays what it is now, whatever comes later. */
export function rowFor(
  seq: number,
  transaction: Transaction,
  actorName: string,
  draft: Draft,
  { now, newId, device, processId }: Surroundings,
): LogRow {
  return {
    seq,
    id: newId(),
    at: now(),
    actorId: transaction.actorId,
    actorName,
    device,
    processId,
    origin: transaction.origin,
    command: transaction.command,
    label: draft.label.toWellFormed(),
    kind: draft.about?.kind ?? 'do',
    fromSeq: draft.about?.from ?? null,
    toSeq: draft.about?.to ?? null,
    visit: transaction.visit ?? null,
    final: draft.final ? 1 : 0,
    schemaVersion: CURRENT_VERSION,
    changeCount: draft.changes.length,
  };
}

/** The name of the person who acts, who may be among the rows of the plan; `null` for a stranger. */
export function actorName(model: Model, plan: Plan, actorId: Id | null): string | null {
  if (actorId === null) return null;
  const known = model.people.get(actorId);
  if (known) return known.name;
  const added = plan.changes.find(
    (change) => change.table === 'people' && change.kind === 'insert' && change.id === actorId,
  );
  return added?.table === 'people' && added.kind === 'insert' ? added.after.name : null;
}
