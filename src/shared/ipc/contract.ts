import type { CommandName } from '#shared/commands/index.ts';
import { EVENT_KINDS } from '#shared/domain/calendar/event.ts';
import type { FilePreview } from '#shared/domain/import/calendar-preview.ts';
import { importAnswers } from '#shared/domain/import/preview.ts';
import type { ModelRows, WireChange } from '#shared/domain/model/model.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { type Instant, isDate } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';

/** A call from the window: its input is validated in main, its output only typed. */
export interface Channel<I, O> {
  readonly input: z.ZodType<I>;
  /** Never there at run time; carries the type of the answer. */
  readonly output?: O;
}

const channel = <O>() => ({
  takes: <I>(input: z.ZodType<I>): Channel<I, O> => ({ input }),
});
const nothing = z.undefined();
const token = z.string().min(1).max(64);
const day = z.string().refine(isDate);

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A workspace this installation has opened before. `id` stands for its path, which stays in main. */
export interface RecentWorkspace {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: Instant;
  readonly missing: boolean;
}

/** What undo and redo would do next; `null` where they would do nothing. */
export interface HistoryState {
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}
export interface HistoryStep {
  /** The sequence number of the newest change in it. */
  readonly seq: number;
  readonly label: string;
  readonly by: string;
  /** Made by another process: undo asks first. */
  readonly foreign: boolean;
  /** Cannot be undone; the label says what it was. */
  readonly final: boolean;
}

/** One line of the log, newest first. */
export interface LogEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly device: string;
  readonly origin: string;
  readonly label: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly undone: boolean;
  readonly final: boolean;
  readonly changes: number;
}

export interface LoadedWorkspace {
  readonly name: string;
  readonly folder: string;
  readonly seq: number;
  readonly rows: ModelRows;
  readonly history: HistoryState;
  /** Who acts; `null` until it was asked. */
  readonly actorId: string | null;
  /** What the person should know about this opening, such as what was recovered. */
  readonly notices: readonly string[];
}

/** What became of an attempt to open a workspace. */
export type OpenOutcome =
  | { readonly kind: 'opened' }
  /** It is shown in another window, which came forward. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'needs-migration'; readonly token: string; readonly error: AppError }
  /** It may only be read: `workspace.rescue` goes on in a copy. */
  | { readonly kind: 'read-only'; readonly token: string; readonly error: AppError }
  | (Recovery & { readonly kind: 'damaged'; readonly error: AppError });

/** The way out for a workspace that is damaged or lost its file. */
export interface Recovery {
  /** For `workspace.restore` and `workspace.rescue`. */
  readonly token: string;
  /** The newest good backup; `null` where there is none. */
  readonly backupAt: Instant | null;
}

/** A copy that was written; not `complete` where the file itself could not be read any more. */
export interface SavedCopy {
  readonly file: string;
  readonly complete: boolean;
}

export interface Done {
  readonly seq: number;
  readonly label: string;
}

export interface StartInfo {
  readonly version: string;
  readonly platform: string;
  readonly theme: Theme;
  /** Whether this window has a workspace; `false` shows the welcome place. */
  readonly open: boolean;
  /** What became of the file the app was started with, where that needs an answer or words. */
  readonly opening: Result<OpenOutcome> | null;
  readonly systemUserName: string;
}

export const documentKinds = ['runbook', 'notes', 'checklist'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const calendarFormats = ['ics', 'md', 'pdf'] as const;
export type CalendarFormat = (typeof calendarFormats)[number];

/** Which document of a release. */
const releaseDocument = {
  kind: z.enum(documentKinds),
  releaseId: z.string().max(64),
  edition: z.enum(EDITIONS),
};
/** Days are both included; `null` is from the first or to the last on which there is anything. */
const calendarRange = {
  productId: z.string().max(64).nullable(),
  teamId: z.string().max(64).nullable(),
  from: day.nullable(),
  to: day.nullable(),
  hidden: z.array(z.enum(EVENT_KINDS)),
};

/** Every call that the window can make. */
export const channels = {
  'app.start': channel<StartInfo>().takes(nothing),
  'app.setTheme': channel<void>().takes(z.enum(THEMES)),
  'app.openExternal': channel<boolean>().takes(z.string()),
  'app.flushed': channel<void>().takes(nothing),
  /** Puts a bug of the window into the log; the answer is the entry's id. */
  'app.report': channel<{ readonly entry: string }>().takes(
    z.strictObject({ message: z.string().max(5000), stack: z.string().max(50_000) }),
  ),
  'workspace.recent': channel<readonly RecentWorkspace[]>().takes(nothing),
  'workspace.forgetRecent': channel<void>().takes(token),
  'workspace.create': channel<Result<OpenOutcome>>().takes(nothing),
  'workspace.open': channel<Result<OpenOutcome>>().takes(nothing),
  'workspace.openRecent': channel<Result<OpenOutcome>>().takes(token),
  'workspace.openSample': channel<Result<OpenOutcome>>().takes(nothing),
  'workspace.migrate': channel<Result<OpenOutcome>>().takes(token),
  /** The way out for the window's own workspace, which turned out to be damaged or gone. */
  'workspace.recovery': channel<Result<Recovery>>().takes(nothing),
  'workspace.restore': channel<Result<OpenOutcome>>().takes(token),
  /** Saves a copy where the person says, and goes on in that. */
  'workspace.rescue': channel<Result<OpenOutcome>>().takes(token),
  'workspace.load': channel<Result<LoadedWorkspace>>().takes(nothing),
  'workspace.saveCopy': channel<Result<SavedCopy | null>>().takes(nothing),
  'command.run': channel<Result<Done>>().takes(
    z.strictObject({
      name: z.string().max(80) as unknown as z.ZodType<CommandName>,
      input: z.unknown(),
      /** Commits during one visit to one field share a name here and are undone in one step. */
      visit: z.string().min(1).max(64).optional(),
    }),
  ),
  'history.undo': channel<Result<Done>>().takes(
    z.strictObject({ foreignStep: z.int().nullable() }),
  ),
  'history.redo': channel<Result<Done>>().takes(nothing),
  'history.list': channel<Result<readonly LogEntry[]>>().takes(
    z.strictObject({ before: z.int().nullable(), most: z.int().min(1).max(500) }),
  ),
  'actor.choose': channel<Result<{ readonly actorId: string }>>().takes(
    z.union([
      z.strictObject({ personId: token }),
      // Whether it is fit for a name, the command says in words.
      z.strictObject({ name: z.string() }),
    ]),
  ),
  'import.choose': channel<Result<{ readonly token: string } | null>>().takes(nothing),
  'import.begin': channel<Result<{ readonly token: string }>>().takes(
    z.strictObject({ name: z.string().max(1000), bytes: z.int().min(0) }),
  ),
  'import.chunk': channel<Result<void>>().takes(
    z.strictObject({ token, bytes: z.instanceof(Uint8Array) as z.ZodType<Uint8Array> }),
  ),
  'import.preview': channel<Result<FilePreview>>().takes(
    z.strictObject({ token, answers: importAnswers }),
  ),
  'import.apply': channel<Result<Done>>().takes(z.strictObject({ token, answers: importAnswers })),
  'import.cancel': channel<void>().takes(z.strictObject({ token })),
  'export.save': channel<Result<{ readonly file: string } | null>>().takes(
    z.strictObject({ ...releaseDocument, format: z.enum(['md', 'pdf']) }),
  ),
  'export.calendar': channel<Result<{ readonly file: string } | null>>().takes(
    z.strictObject({ ...calendarRange, format: z.enum(calendarFormats) }),
  ),
  /** Done when the system's print dialog has closed, whatever was chosen there. */
  'print.document': channel<Result<void>>().takes(z.strictObject(releaseDocument)),
  'print.calendar': channel<Result<void>>().takes(z.strictObject(calendarRange)),
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type ChannelInput<N extends ChannelName> =
  Channels[N] extends Channel<infer I, infer _> ? I : never;
export type ChannelOutput<N extends ChannelName> =
  Channels[N] extends Channel<infer _, infer O> ? O : never;

/** Everything main tells a window of its own accord. */
export interface Events {
  /** A committed transaction, whoever made it; sequences have no gaps. */
  changes: {
    readonly seq: number;
    readonly changes: readonly WireChange[];
    readonly label: string;
    readonly foreign: boolean;
  };
  history: HistoryState;
  progress: { readonly task: string; readonly done: number; readonly total: number };
  /** A menu item or an accelerator: the window runs the action of that name. */
  action: { readonly name: string };
  /** The window is about to close: commit what is being typed, then call `app.flushed`. */
  closing: null;
  /** Something a person should know, such as a file that vanished. */
  trouble: AppError;
}
export type EventName = keyof Events;

/** What the preload puts into the window. */
export interface PreflightApi {
  invoke<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>;
  /** Calls back for each event until the function it returns is called. */
  on<N extends EventName>(event: N, callback: (payload: Events[N]) => void): () => void;
}
