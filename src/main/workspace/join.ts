import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { personCommands } from '#shared/commands/person.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Origin, Workspace } from './types.ts';

/** Somebody who is about to act in a workspace that does not know them. */
export interface Newcomer {
  readonly id: Id;
  readonly name: string;
}

/** The name under which the log keeps that somebody joined. */
export const JOINING = 'person.join';

/** What joining comes to. Errors: `already-exists`, `invalid-input`. */
export const planJoining = (
  model: Model,
  { id, name }: Newcomer,
  context: CommandContext,
): Result<Plan> =>
  runChecked(personCommands['person.create'], model, { name }, { ...context, newId: () => id });

/**
 * Adds somebody who says who they are to the people, as the maker of their own entry. It is an
 * answer and no step of anybody's work: undo and redo pass over it. Errors: those of
 * {@link planJoining} and of `transact`.
 */
export const join = (workspace: Workspace, newcomer: Newcomer, origin: Origin): Result<Done> =>
  workspace.transact({ command: JOINING, actorId: newcomer.id, origin }, (model, context) =>
    planJoining(model, newcomer, context),
  );
