import { create } from 'zustand';
import { applyWire, emptyModel, type Model, modelFrom } from '#shared/domain/model/model.ts';
import { SETTINGS_ID, type Settings } from '#shared/domain/records/settings.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import type { Events, HistoryState, LoadedWorkspace, StartInfo } from '#shared/ipc/contract.ts';
import { noteProgress } from './progress.ts';
import { showTheme } from './theme.ts';
import { toast } from './toasts.ts';

type Changes = Events['changes'];

/** What the window knows of its workspace. */
export interface WorkspaceState {
  readonly phase: 'starting' | 'welcome' | 'loading' | 'open' | 'failed';
  readonly start: StartInfo | null;
  /** Why the workspace could not be shown, in phase `failed`. */
  readonly error: AppError | null;
  readonly name: string;
  readonly folder: string;
  /** The last transaction that `model` has. */
  readonly seq: number;
  readonly model: Model;
  readonly history: HistoryState;
  /** Who acts; `null` until it was asked. */
  readonly actorId: string | null;
  readonly notices: readonly string[];
}

export const useWorkspace = create<WorkspaceState>(() => ({
  phase: 'starting',
  start: null,
  error: null,
  name: '',
  folder: '',
  seq: 0,
  model: emptyModel(),
  history: { undo: null, redo: null },
  actorId: null,
  notices: [],
}));

/** A part of the model, followed as it changes. Select what is kept (a table, a derived value). */
export const useModel = <V>(selector: (model: Model) => V): V =>
  useWorkspace((state) => selector(state.model));

/** The model right now, for handlers. */
export const getModel = (): Model => useWorkspace.getState().model;

/** The workspace's settings, followed; `null` before a workspace is loaded. */
export const useSettings = (): Settings | null =>
  useModel((model) => model.settings.get(SETTINGS_ID) ?? null);

/** Asks main how things stand and shows the welcome place or the workspace. */
export async function startWorkspace(): Promise<void> {
  listen();
  const start = await window.preflight.invoke('app.start', undefined);
  showTheme(start.theme);
  useWorkspace.setState({ start, phase: start.open ? 'loading' : 'welcome' });
  if (start.open) await loadWorkspace();
}

/** Loads the window's workspace whole. Changes that arrive meanwhile are kept and applied after. */
export function loadWorkspace(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const answer = window.preflight.invoke('workspace.load', undefined);
  const loaded = await answer.finally(() => {
    loading = null;
  });
  if (loaded.ok) show(loaded.value);
  else useWorkspace.setState({ phase: 'failed', error: loaded.error });
}

/** How long a committed transaction may take to arrive, in milliseconds. */
const PATIENCE = 2_000;

/** Waits until the model holds transaction `seq`; one that does not arrive is fetched. */
export function caughtUp(seq: number): Promise<void> {
  if (useWorkspace.getState().seq >= seq) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(loadWorkspace, PATIENCE);
    const stop = useWorkspace.subscribe((state) => {
      if (state.seq < seq && state.phase !== 'failed') return;
      clearTimeout(timer);
      stop();
      resolve();
    });
  });
}

export const setActor = (actorId: string): void => useWorkspace.setState({ actorId });

let listening = false;
let loading: Promise<void> | null = null;
let early: Changes[] = [];

function listen(): void {
  if (listening) return;
  listening = true;
  window.preflight.on('changes', receive);
  window.preflight.on('history', (history) => useWorkspace.setState({ history }));
  window.preflight.on('progress', ({ task, ...progress }) => noteProgress(task, progress));
}

function show(loaded: LoadedWorkspace): void {
  const { rows, ...rest } = loaded;
  const again = useWorkspace.getState().phase === 'open';
  useWorkspace.setState({ ...rest, model: modelFrom(rows), phase: 'open', error: null });
  if (!again) for (const notice of loaded.notices) toast(notice, { tone: 'hold' });
  const waiting = early;
  early = [];
  for (const batch of waiting) apply(batch);
}

function receive(batch: Changes): void {
  if (loading) early.push(batch);
  else apply(batch);
}

/** Applies a transaction in its turn; where one was missed, everything is loaded again. */
function apply(batch: Changes): void {
  const { seq, model } = useWorkspace.getState();
  if (batch.seq <= seq) return;
  if (batch.seq === seq + 1) {
    useWorkspace.setState({ seq: batch.seq, model: applyWire(model, batch.changes) });
    return;
  }
  void Promise.resolve(loading).then(loadWorkspace);
}
