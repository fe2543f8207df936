import { uuidv7 } from 'uuidv7';
import type { Command, CommandContext, Plan } from '#shared/commands/command.ts';
import { type CommandName, commands, type InputOf } from '#shared/commands/index.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import type { Done, HistoryState } from '#shared/ipc/contract.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import { askForeignUndo, askWho } from '../questions/ask.tsx';
import { endStranded, hasWayOut, isTold, offerRecovery } from './opening.ts';
import { closeRefused, type ToastContent, toast, toastError, toasts } from './toasts.ts';
import { now, today } from './today.ts';
import { caughtUp, getModel, useWorkspace } from './workspace.ts';

/**
 * Runs a command. What went wrong is shown as a toast and answered with `null`; whoever has to say
 * who they are is asked, and the command runs then. When the answer is there, the model has it.
 * Runs of one `visit` to one field are undone in one step.
 */
export async function run<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  visit?: string,
): Promise<Done | null> {
  return orShown(await tryRun(name, input, visit));
}

/** What was done; what went wrong is shown as a toast and answered with `null`. */
export const orShown = (result: Result<Done>): Done | null =>
  result.ok ? result.value : shown(result.error);

/** Like `run`, but leaves the words for an error to the caller: a field that shows it in place. */
export function tryRun<N extends CommandName>(
  name: N,
  input: InputOf<N>,
  visit?: string,
): Promise<Result<Done>> {
  const call = visit === undefined ? { name, input } : { name, input, visit };
  return settled(() => window.preflight.invoke('command.run', call));
}

/** What the command would do, reckoned on the window's own model; nothing is changed. */
export function preview<N extends CommandName>(name: N, input: InputOf<N>): Result<Plan> {
  const command = commands[name] as Command<InputOf<N>>;
  return command.run(getModel(), input, contextNow());
}

/** The same of what is still being typed: input that the command would not take is an error too. */
export const previewTyped = <N extends CommandName>(name: N, input: InputOf<N>): Result<Plan> =>
  runChecked(commands[name] as Command<InputOf<N>>, getModel(), input, contextNow());

/** What a command is given that is looked at before it is run. */
export const contextNow = (): CommandContext => ({
  now: now(),
  today: today(),
  actorId: useWorkspace.getState().actorId ?? 'nobody-yet',
  newId: uuidv7,
});

/**
 * Makes a call that writes, asking who acts where main does not know, and waits for the model. Where
 * the workspace lost its file, the call waits for what the person decides, and is made again where
 * the window goes on in a copy.
 */
export async function settled(call: () => Promise<Result<Done>>): Promise<Result<Done>> {
  const result = await noted(settle(call));
  if (result.ok) {
    endStranded();
    closeRefused();
  }
  if (result.ok || !hasWayOut(result.error)) return result;
  return (await offerRecovery(result.error)) ? noted(settle(call)) : result;
}

function noted<T>(work: Promise<T>): Promise<T> {
  const write = work.finally(() => underWay.delete(write));
  underWay.add(write);
  return write;
}

/** Waits until everything that was to be written is written. */
export async function whenWritten(): Promise<void> {
  await Promise.allSettled([...underWay]);
}

const underWay = new Set<Promise<unknown>>();

async function settle(call: () => Promise<Result<Done>>): Promise<Result<Done>> {
  const number = ++asked;
  let result = await call();
  if (!result.ok && result.error.code === 'actor-unknown') {
    if (number <= givenUp || !(await askWhoOnce())) return fail(cancelled);
    result = await call();
  }
  if (result.ok) await caughtUp(result.value.seq);
  return result;
}

/** One question for all the writes that were asked for before its answer. */
function askWhoOnce(): Promise<boolean> {
  asking ??= askWho()
    .then((answered) => {
      if (!answered) givenUp = asked;
      return answered;
    })
    .finally(() => {
      asking = null;
    });
  return asking;
}

let asking: Promise<boolean> | null = null;
/** How many writes were asked for, and up to which of them nobody said who acts. */
let asked = 0;
let givenUp = 0;

const cancelled: AppError = appError('cancelled', {});

/** Says what was done, with a button that takes it back for as long as nothing newer was done. */
export function offerUndo(
  done: Done,
  what = `Done: ${done.label}.`,
  more: Pick<Partial<ToastContent>, 'tone'> = {},
): void {
  offer(what, { ...more, ...wayBack('undo', done) }, (history) => history.undo?.seq === done.seq);
}

/**
 * Takes back the newest step, and says so; one that another process made is asked about first, and only
 * that one is taken back then. What else is to be undone while the question stands is not.
 */
export async function undo(): Promise<Done | null> {
  let result = await takeBack(null);
  while (!result.ok && result.error.code === 'undo-foreign') {
    if (isAskingForeign || !(await agreesTo(result.error))) return null;
    result = await takeBack(result.error.facts.step);
  }
  return told(result, 'Undone', 'redo');
}

/** Does again what was undone last, and says so. */
export async function redo(): Promise<Done | null> {
  const result = await settled(() => window.preflight.invoke('history.redo', undefined));
  return told(result, 'Done again', 'undo');
}

const takeBack = (foreignStep: number | null) =>
  settled(() => window.preflight.invoke('history.undo', { foreignStep }));

async function agreesTo(error: AppError): Promise<boolean> {
  isAskingForeign = true;
  return askForeignUndo(error).finally(() => {
    isAskingForeign = false;
  });
}

let isAskingForeign = false;

let lastTold: string | null = null;
let lastRefused: string | null = null;

/**
 * One message for the last step through the history; the one before makes room for it, and so does
 * what was said of a step that could not be gone.
 */
function told(result: Result<Done>, verb: string, next: Way): Done | null {
  if (lastRefused !== null) toasts.close(lastRefused);
  lastRefused = null;
  if (!result.ok) {
    if (!isTold(result.error)) lastRefused = toastError(result.error);
    return null;
  }
  if (lastTold !== null) toasts.close(lastTold);
  const { label } = result.value;
  const leadsBack = (history: HistoryState) => history[next]?.label === label;
  lastTold = offer(`${verb}: ${label}.`, wayBack(next, result.value), leadsBack);
  return result.value;
}

type Way = 'undo' | 'redo';

/**
 * The button of a message about what was done. By the time it is pressed something newer may be
 * written, a field that was left by pressing it: then it does nothing but say so.
 */
function wayBack(way: Way, { seq, label }: Done): Pick<ToastContent, 'action'> {
  const run = async () => {
    await whenWritten();
    if (useWorkspace.getState().seq === seq) return way === 'undo' ? undo() : redo();
    return toast(`Something newer was done after “${label}”.`, {
      tone: 'hold',
      todo: 'Undo goes back a step at a time, the newest first.',
    });
  };
  return { action: { label: way === 'undo' ? 'Undo' : 'Redo', run } };
}

/** A message with a way back, which goes as soon as that would lead elsewhere; its key. */
function offer(
  what: string,
  more: Partial<Omit<ToastContent, 'what'>>,
  leadsBack: (history: HistoryState) => boolean,
): string {
  const key = toast(what, more);
  const stop = useWorkspace.subscribe(({ history }, before) => {
    if (history === before.history || leadsBack(history)) return;
    stop();
    toasts.close(key);
  });
  return key;
}

function shown(error: AppError): null {
  if (!isTold(error)) toastError(error);
  return null;
}
