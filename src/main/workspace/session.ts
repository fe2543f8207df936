import type { CommandContext } from '#shared/commands/command.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyWire, type Model, toWire, type WireChange } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { dateAt, type Zone } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { guardedOpen } from './file-error.ts';
import { type Identity, type Loss, remember } from './identity.ts';
import { actorName, type Draft, rowFor } from './log-row.ts';
import { CURRENT_VERSION, versionOf } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { lookInto } from './overwritten.ts';
import type { Loaded } from './read-model.ts';
import { type Outcome, type Store, write } from './store.ts';
import type { Committed, Surroundings, Transaction } from './types.ts';

/** Works out what to write from the newest model. */
export type MakeDraft = (model: Model, context: CommandContext) => Result<Draft>;

/** A file that is open for writing, and the model that goes with it. */
export class Session {
  readonly store: Store;
  /** The newest transaction when the file was opened. */
  readonly openedAt: number;
  seq: number;
  #model: Model;
  /** Committed, but not in the model yet. */
  #behind: (readonly WireChange[])[] = [];
  /** SQLite's number for what others committed; changes whenever somebody did. */
  #dataVersion = -1;
  readonly #file: string;
  readonly #surroundings: Surroundings;
  readonly #identity: Identity;
  /** The id of transaction {@link seq}; `null` where there is none. */
  #newestId: Id | null;
  readonly #readDataVersion: () => number;
  readonly #listeners = new Set<(committed: Committed) => void>();
  /** Committed, but the listeners do not know yet. */
  readonly #news: Committed[] = [];

  /** `loaded` is where the session starts; {@link catchUp} brings it up to what the file holds. */
  constructor(file: string, store: Store, surroundings: Surroundings, loaded: Loaded) {
    this.store = store;
    this.#model = loaded.model;
    this.seq = loaded.seq;
    this.openedAt = loaded.seq;
    this.#newestId = store.log.row(loaded.seq)?.id ?? null;
    this.#file = file;
    this.#surroundings = surroundings;
    const dataVersion = store.db.prepare<[], number>('PRAGMA data_version').pluck();
    this.#readDataVersion = () => dataVersion.get() ?? 0;
    // SQLite makes the write-ahead log at the first look into the file.
    this.#readDataVersion();
    this.#identity = remember(file);
  }

  /**
   * All rows of the model tables. A transaction is acknowledged before its changes get in here:
   * that copies whole tables, once for all that came together, at the next look or the next rest.
   */
  get model(): Model {
    const behind = this.#behind.splice(0);
    if (behind.length > 0) this.#model = applyWire(this.#model, behind.flat());
    return this.#model;
  }

  subscribe(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what others wrote since. */
  catchUp(): Result<void> {
    return this.#telling(() => guardedOpen(this.#file, () => this.#readOthers()));
  }

  /** Writes what `draft` comes to as one transaction, on top of what others wrote. */
  write(transaction: Transaction, draft: MakeDraft): Result<Done> {
    return this.#telling(() => {
      const written = this.store.locked(() => this.#writeLocked(transaction, draft));
      if (!written.ok) return written;
      const { done, committed } = written.value;
      if (!committed) return ok(done);
      this.#take(committed);
      // A commit folds the write-ahead log in where that has grown long.
      this.#identity.settle();
      return ok(done);
    });
  }

  /** Folds the write-ahead log into the file; see {@link Store.checkpoint}. Error besides: `file-gone`. */
  checkpoint(): Result<boolean> {
    const own = this.#own();
    if (!own.ok) return own;
    const folded = this.store.checkpoint();
    this.#identity.settle();
    return folded;
  }

  /** Whether another file was written over this one, so that nothing in it is what was opened. */
  get isOverwritten(): boolean {
    const own = this.#own();
    return !own.ok && own.error.code === 'file-gone';
  }

  #writeLocked(transaction: Transaction, draft: MakeDraft): Result<Outcome<Written>> {
    const others = this.#readOthers();
    if (!others.ok) return others;
    const { model, store } = this;
    const { actorId } = transaction;
    if (actorId === null) return fail(appError('actor-unknown', {}));
    const made = draft(model, contextFor(this.#surroundings, actorId, zoneOf(model)));
    if (!made.ok) return made;
    const { label, changes, final } = made.value;
    if (changes.length === 0 && !final) {
      return ok({ keep: false, value: { done: { seq: this.seq, label }, committed: null } });
    }
    const actor = actorName(model, made.value, actorId);
    if (actor === null) return fail(appError('actor-unknown', {}));
    const row = rowFor(this.seq + 1, transaction, actor, made.value, this.#surroundings);
    const written = write(store, row, changes, model);
    if (!written.ok) return written;
    const done = { seq: row.seq, label: row.label };
    const committed = { ...done, id: row.id, changes: toWire(written.value), foreign: false };
    return ok({ keep: true, value: { done, committed } });
  }

  #readOthers(): Result<void> {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return ok(undefined);
    const format = versionOf(this.store.db);
    if (format > CURRENT_VERSION) {
      const facts = { file: nameOf(this.#file), version: format, known: CURRENT_VERSION };
      return fail(appError('from-newer-version', facts));
    }
    for (const { seq, id, label, processId } of this.store.log.after(this.seq)) {
      const changes = toWire(this.store.log.modelChanges(seq));
      const foreign = processId !== this.#surroundings.processId;
      this.#take({ seq, id, changes, label, foreign });
    }
    this.#dataVersion = version;
    return ok(undefined);
  }

  #take({ id, ...committed }: Committed & { readonly id: Id }): void {
    if (this.#behind.length === 0) setImmediate(() => this.model);
    this.#behind.push(committed.changes);
    this.seq = committed.seq;
    this.#newestId = id;
    this.#news.push(committed);
  }

  /** Runs `work`, then tells the listeners. That the file is gone outranks what came of it. */
  #telling<T>(work: () => Result<T>): Result<T> {
    const before = this.#identity.loss();
    if (before) return fail(this.#gone(before));
    const own = this.#own();
    if (!own.ok) return own;
    const result = work();
    for (const committed of this.#news.splice(0)) {
      for (const listener of this.#listeners) listener(committed);
    }
    const since = result.ok ? null : this.#identity.loss();
    return since ? fail(this.#gone(since)) : result;
  }

  /** Whether the file still is what was opened, where somebody wrote into it past the write-ahead log. */
  #own(): Result<void> {
    if (!this.#identity.isTouched()) return ok(undefined);
    const known = { seq: this.seq, id: this.#newestId };
    const isNewest = () => this.#readDataVersion() === this.#dataVersion;
    const look = lookInto(this.#file, known, isNewest);
    if (look.kind === 'own') this.#identity.settle();
    if (look.kind === 'damaged') return fail(look.error);
    return look.kind === 'overwritten'
      ? fail(this.#gone('was overwritten by another file'))
      : ok(undefined);
  }

  #gone(how: Loss): AppError {
    return appError('file-gone', { file: nameOf(this.#file), how });
  }
}

interface Written {
  readonly done: Done;
  /** With its own id; `null` where there was nothing to write. */
  readonly committed: (Committed & { readonly id: Id }) | null;
}

/** What a command is told beside the model. */
function contextFor(
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
  actorId: Id,
  zone: Zone,
): CommandContext {
  const moment = now();
  return {
    now: moment,
    // Few commands ask for the day, and it takes longer to reckon than most of them take to run.
    get today() {
      return dateAt(moment, zone);
    },
    actorId,
    newId,
  };
}
