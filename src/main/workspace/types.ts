import type { CommandContext, Plan } from '#shared/commands/command.ts';
import type { CommandName } from '#shared/commands/index.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model, WireChange } from '#shared/domain/model/model.ts';
import type { RecordOf, TableName } from '#shared/domain/records/index.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import type { Done, HistoryState, LogEntry } from '#shared/ipc/contract.ts';
import type { Instant, Zone } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';

/** What a workspace cannot know by itself; handed in once, when it is opened. */
export interface Surroundings {
  /** The present moment, ISO 8601 in UTC. */
  now(): Instant;
  /** A new UUIDv7. */
  newId(): Id;
  /** This machine's name, for the log. */
  readonly device: string;
  /** Tells this process from every other that writes into the same file. */
  readonly processId: string;
}

/** The way a transaction came in. */
export type Origin = 'window' | 'command-line' | 'import';

/** Who writes, and from where. */
export interface Who {
  /** The Person who acts; `null` is answered with `actor-unknown`. */
  readonly actorId: Id | null;
  readonly origin: Origin;
  /**
   * Transactions of one visit to one field share a value here and are undone in one step, as long
   * as nothing else came between them.
   */
  readonly visit?: string;
}

/** One transaction to be made: who makes it, and the name of what makes it. */
export interface Transaction extends Who {
  readonly command: string;
}

/** Works out a transaction from the newest model; called with the file already locked. */
export type MakePlan = (model: Model, context: CommandContext) => Result<Plan>;

/** A committed transaction as the windows get it; sequences have no gaps. */
export interface Committed {
  readonly seq: number;
  readonly changes: readonly WireChange[];
  readonly label: string;
  /** Made by another process; what a thread wrote for this one is its own. */
  readonly foreign: boolean;
}

/** What can be read from a workspace, whether it is open for writing or not. */
export interface ReadableWorkspace {
  /** The absolute path of the file. */
  readonly file: string;
  /** The workspace's own id; copies of one workspace share it. */
  readonly id: Id;
  /** What the person should know about this opening, such as what was recovered. */
  readonly notices: readonly string[];
  /** All rows of the model tables. Replaced by each transaction, never changed in place. */
  readonly model: Model;
  /** The sequence number of the newest transaction in `model`. */
  readonly seq: number;
  /** Rows of a table that is not in the model, those whose fields equal `where`. Error: `damaged`. */
  fileRows<T extends TableName>(table: T, where?: Partial<RecordOf<T>>): Result<RecordOf<T>[]>;
  /**
   * The newest `most` lines of the log, or those before sequence `before`; newest first. Error:
   * `damaged`.
   */
  log(page: { readonly before: number | null; readonly most: number }): Result<LogEntry[]>;
  /** The rows of all tables, as text, ordered: equal workspaces have equal dumps. */
  dump(): string;
}

/** What became of a copy. */
export interface SavedCopy {
  /**
   * Whether the copy holds all that the file held. Where the file can no longer be read, it holds
   * what was in memory: everything but the log and what imports last said.
   */
  readonly complete: boolean;
  /** What is wrong with the file, of which the copy is free; `null` where nothing is. */
  readonly trouble: AppError | null;
}

/** A workspace that is open for writing. */
export interface Workspace extends ReadableWorkspace {
  /**
   * Runs a command by its name: validates `input`, plans, writes, logs. A plan without changes
   * writes nothing. Errors: those of the command, `invalid-input`, and those of {@link transact}.
   */
  run(command: CommandName, input: unknown, who: Who): Result<Done>;
  /**
   * Writes what `plan` comes to as one transaction. Errors: those of `plan`, `actor-unknown`,
   * `write-conflict`, `busy`, `disk-full`, `file-read-only`, `file-unwritable`, `file-gone`, `damaged`,
   * `from-newer-version`.
   */
  transact(transaction: Transaction, plan: MakePlan): Result<Done>;
  /**
   * Takes the newest transaction back that is not yet taken back. Errors: `nothing-to-undo`,
   * `undo-stops-here`, `undo-foreign` (unless `foreignStep` is the step of another process that it
   * would be), and those of {@link transact}.
   */
  undo(who: Who & { readonly foreignStep?: number | null }): Result<Done>;
  /** Repeats what the newest undo took back. Errors: `nothing-to-redo`, those of {@link transact}. */
  redo(who: Who): Result<Done>;
  /** What undo and redo would do next. Error: `damaged`. */
  history(): Result<HistoryState>;
  /**
   * Reads what other processes wrote since into the model, and tells the listeners. Cheap where
   * nobody did: meant to be called once a second. Errors: `file-gone`, `from-newer-version`,
   * `damaged`.
   */
  catchUp(): Result<void>;
  /** Calls back after each committed transaction, own and foreign, until the answer is called. */
  subscribe(listener: (committed: Committed) => void): () => void;
  /**
   * Writes a verified copy to a path where nothing is yet, also when the file itself has vanished
   * in the meantime or is damaged: indexes are made anew, and where that is not enough, the copy
   * is made from memory. Errors: `file-exists`, `folder-missing`, `folder-read-only`, `disk-full`.
   */
  saveCopy(to: string): Promise<Result<SavedCopy>>;
  /**
   * Folds the write-ahead log into the file; `false` where another process keeps it from that.
   * Errors: `damaged`, `disk-full`, `file-gone`, `file-read-only`, `file-unwritable`.
   */
  checkpoint(): Result<boolean>;
  /** Puts the workspace to rest as one file. Nothing else may be called afterwards. */
  close(): void;
}

/** What a new workspace is made from. */
export interface NewWorkspace {
  /** Where nothing is yet. */
  readonly file: string;
  /** The zone whose wall tells what day it is. */
  readonly zone: Zone;
  /** Who makes it: a Person among the inserted rows, or nobody yet. */
  readonly actorId: Id | null;
  readonly origin: Origin;
  /** The first rows; logged as the first transaction, which is final. */
  readonly plan: (context: Pick<CommandContext, 'now' | 'today' | 'newId'>) => Plan;
}

/** How a workspace is to be opened. */
export interface OpenOptions {
  /** How long to wait for another process's write, in milliseconds. */
  readonly patience?: number;
}
