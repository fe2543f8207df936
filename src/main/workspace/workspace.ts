import type { Command } from '#shared/commands/command.ts';
import { type CommandName, commands } from '#shared/commands/index.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { invert } from '#shared/domain/model/change.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Done, HistoryState, HistoryStep } from '#shared/ipc/contract.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { copyTo } from './copy.ts';
import { guardedOpen } from './file-error.ts';
import { redoable, type Step, undoable } from './history.ts';
import type { LogRow } from './log.ts';
import type { Draft } from './log-row.ts';
import { nameOf } from './names.ts';
import { workspaceId } from './read-model.ts';
import type { Session } from './session.ts';
import type { Surroundings, Transaction, Who, Workspace } from './types.ts';

/** The public face of a session. */
export function workspaceOf(
  file: string,
  session: Session,
  surroundings: Surroundings,
  notices: readonly string[],
): Workspace {
  const { db, log, rows } = session.store;
  const foreign = (row: LogRow) => isForeign(row, surroundings, session.openedAt);
  /** Whoever has not said who they are is asked only where there is something to undo or redo. */
  const step = (transaction: Transaction, draft: () => Result<Draft>): Result<Done> => {
    if (transaction.actorId !== null) return session.write(transaction, draft);
    const caughtUp = session.catchUp();
    if (!caughtUp.ok) return caughtUp;
    const possible = guardedOpen(file, draft);
    return possible.ok ? fail(appError('actor-unknown', {})) : possible;
  };
  const workspace: Workspace = {
    file,
    notices,
    get id() {
      return workspaceId(session.model);
    },
    get model() {
      return session.model;
    },
    get seq() {
      return session.seq;
    },
    run: (name, input, who) => runCommand(workspace, name, input, who),
    transact: (transaction, plan) => session.write(transaction, plan),
    undo: ({ foreignStep = null, ...who }) =>
      step({ ...who, command: 'history.undo' }, () =>
        undoDraft(session, ({ row, to }) => to !== foreignStep && foreign(row)),
      ),
    redo: (who) => step({ ...who, command: 'history.redo' }, () => redoDraft(session)),
    history: () => guardedOpen(file, () => ok(historyOf(session, foreign))),
    catchUp: () => session.catchUp(),
    subscribe: (listener) => session.subscribe(listener),
    fileRows: (table, where = {}) => guardedOpen(file, () => ok(rows.where(table, where))),
    log: (page) => guardedOpen(file, () => ok(log.page(page))),
    dump: () => rows.dump(),
    saveCopy(to) {
      const source = { db: session.isOverwritten ? null : db, model: session.model };
      return copyTo(to, { ...source, name: nameOf(file) }, surroundings);
    },
    checkpoint: () => session.checkpoint(),
    close() {
      if (!db.open) return;
      session.checkpoint();
      db.close();
    },
  };
  return workspace;
}

function runCommand(
  workspace: Pick<Workspace, 'transact'>,
  name: CommandName,
  input: unknown,
  who: Who,
): Result<Done> {
  if (!Object.hasOwn(commands, name)) throw new Error(`There is no command ${name}`);
  const command = commands[name] as Command<unknown>;
  return workspace.transact({ ...who, command: name }, (model, context) =>
    runChecked(command, model, input, context),
  );
}

function undoDraft({ store, seq }: Session, asksFirst: (step: Step) => boolean): Result<Draft> {
  const step = undoable(store.log, seq);
  if (!step) return fail(appError('nothing-to-undo', {}));
  const { label, final, actorName } = step.row;
  if (final === 1) return fail(appError('undo-stops-here', { label }));
  if (asksFirst(step))
    return fail(appError('undo-foreign', { label, by: actorName, step: step.to }));
  const changes = invert(store.log.changes(step.from, step.to));
  return ok({ label, changes, about: { kind: 'undo', from: step.from, to: step.to } });
}

function redoDraft({ store, seq }: Session): Result<Draft> {
  const step = redoable(store.log, seq);
  if (!step) return fail(appError('nothing-to-redo', {}));
  const changes = store.log.changes(step.from, step.to);
  const about = { kind: 'redo' as const, from: step.from, to: step.to };
  return ok({ label: step.row.label, changes, about });
}

function historyOf({ store, seq }: Session, foreign: (row: LogRow) => boolean): HistoryState {
  const shown = (step: Step | null): HistoryStep | null =>
    step && {
      seq: step.to,
      label: step.row.label,
      by: step.row.actorName,
      foreign: foreign(step.row),
      final: step.row.final === 1,
    };
  return { undo: shown(undoable(store.log, seq)), redo: shown(redoable(store.log, seq)) };
}

/**
 * Whether a transaction was made elsewhere: by another process while this one was looking, on
 * another machine, or from the command line. What this machine's window did in an earlier session
 * is one's own.
 */
const isForeign = (row: LogRow, here: Surroundings, openedAt: number): boolean =>
  row.processId !== here.processId &&
  (row.seq > openedAt || row.device !== here.device || row.origin === 'command-line');
