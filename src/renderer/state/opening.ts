import { create } from 'zustand';
import type { AppError, ErrorCode } from '#shared/errors/catalogue.ts';
import type { OpenOutcome, Recovery } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { toastError } from './toasts.ts';
import { loadWorkspace, useWorkspace } from './workspace.ts';

/** What a person has to read or decide before a workspace can be shown. */
export type OpeningTrouble =
  | Extract<OpenOutcome, { kind: 'needs-migration' | 'read-only' }>
  /** The file of the workspace that this window shows. */
  | { readonly kind: 'gone'; readonly token: string; readonly error: AppError }
  /** `open` where it is the workspace that this window shows. */
  | (Extract<OpenOutcome, { kind: 'damaged' }> & { readonly open: boolean })
  | { readonly kind: 'refused'; readonly error: AppError };

interface Opening {
  /** What is being opened, as a key: `create`, `open`, `sample`, the id of a recent one. */
  readonly busy: string | null;
  readonly trouble: OpeningTrouble | null;
}

export const useOpening = create<Opening>(() => ({ busy: null, trouble: null }));

export function dismissTrouble(): void {
  useOpening.setState({ trouble: null });
  answerWaiting(false);
}

export const createWorkspace = () =>
  opening('create', () => window.preflight.invoke('workspace.create', undefined));

export const openWorkspace = () =>
  opening('open', () => window.preflight.invoke('workspace.open', undefined));

export const openSample = () =>
  opening('sample', () => window.preflight.invoke('workspace.openSample', undefined));

export const openRecent = (id: string) =>
  opening(id, () => window.preflight.invoke('workspace.openRecent', id));

export const migrate = (token: string) =>
  opening('migrate', () => window.preflight.invoke('workspace.migrate', token));

export const restore = (token: string) =>
  opening('restore', () => window.preflight.invoke('workspace.restore', token));

/** Saves a copy and goes on in that; where that does not succeed, the question stays. */
export async function rescue(token: string): Promise<void> {
  await whileBusy('rescue', async () => {
    const result = await window.preflight.invoke('workspace.rescue', token);
    if (!result.ok) toastError(result.error);
    else if (result.value.kind !== 'dismissed') await settle(result);
  });
}

/** Whether something is the matter with the window's workspace that has a way out. */
export const hasWayOut = ({ code }: AppError): boolean =>
  code === 'damaged' || code === 'file-gone' || isUnwritable(code);

const isUnwritable = (code: ErrorCode): boolean =>
  code === 'file-read-only' || code === 'file-unwritable';

/** Whether a dialog has told already of what went wrong. */
export const isTold = (error: AppError): boolean => error.code === 'cancelled' || hasWayOut(error);

/**
 * Offers a way out where the workspace that this window shows is damaged, lost its file or may not be
 * written any more; answers
 * whether the window went on, in a copy or a backup, so that what was refused can be written there.
 */
export function offerRecovery(error: AppError): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  waiting.push(resolve);
  void offer(error);
  return promise;
}

/** Whether the workspace has no sound file, and the person took no way out: what is typed has nowhere to go. */
export const isStranded = (): boolean => stranded;

/** A write found a sound file: it is there again, or a new one. */
export function endStranded(): void {
  stranded = false;
}

let stranded = false;

/** Those who wait for the way out that is chosen, the first first. */
let waiting: ((wentOn: boolean) => void)[] = [];

function answerWaiting(wentOn: boolean): void {
  stranded = !wentOn;
  const all = waiting;
  waiting = [];
  for (const answer of all) answer(wentOn);
}

async function offer(error: AppError): Promise<void> {
  if (offering || useOpening.getState().trouble !== null) return;
  offering = true;
  try {
    const way = await window.preflight.invoke('workspace.recovery', undefined);
    useOpening.setState({ trouble: wayOut(error, way) });
  } finally {
    offering = false;
  }
}

let offering = false;

function wayOut(error: AppError, way: Result<Recovery>): OpeningTrouble {
  if (!way.ok) return { kind: 'refused', error: way.error };
  const { token } = way.value;
  if (error.code === 'file-gone') return { kind: 'gone', error, token };
  if (isUnwritable(error.code)) return { kind: 'read-only', error, token };
  return { kind: 'damaged', open: true, error, ...way.value };
}

/** Shows what became of the file that the app was started with. */
export async function answerStart(): Promise<void> {
  const result = useWorkspace.getState().start?.opening;
  if (result) await settle(result);
}

const opening = (busy: string, call: () => Promise<Result<OpenOutcome>>): Promise<void> =>
  whileBusy(busy, async () => settle(await call()));

async function whileBusy(busy: string, work: () => Promise<void>): Promise<void> {
  if (useOpening.getState().busy !== null) return;
  useOpening.setState({ busy });
  try {
    await work();
  } finally {
    useOpening.setState({ busy: null });
  }
}

/** A workspace opened from a window that has one appears in a window of its own. */
async function settle(result: Result<OpenOutcome>): Promise<void> {
  const trouble = troubleOf(result);
  useOpening.setState({ trouble });
  if (!result.ok || result.value.kind !== 'opened') {
    if (trouble === null) answerWaiting(false);
    return;
  }
  // A backup or a copy took the place of what the window showed: it begins anew.
  if (useWorkspace.getState().phase === 'open') useWorkspace.setState({ phase: 'loading' });
  await loadWorkspace();
  answerWaiting(true);
}

function troubleOf(result: Result<OpenOutcome>): OpeningTrouble | null {
  if (!result.ok) return { kind: 'refused', error: result.error };
  const { value } = result;
  if (value.kind === 'damaged') return { ...value, open: false };
  return value.kind === 'needs-migration' || value.kind === 'read-only' ? value : null;
}
