import { create } from 'zustand';
import { go } from '#renderer/app/route.ts';
import { noteProgress } from '#renderer/state/progress.ts';
import { offerUndo, settled } from '#renderer/state/run.ts';
import { toastError } from '#renderer/state/toasts.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import type { CalendarAnswers } from '#shared/domain/import/calendar-plan.ts';
import type { FilePreview } from '#shared/domain/import/calendar-preview.ts';
import { type ImportAnswers, noAnswers } from '#shared/domain/import/preview.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';

/** How far the import of a file has come. */
export type Stage =
  | { readonly kind: 'start'; readonly error: AppError | null }
  | { readonly kind: 'reading'; readonly file: string; readonly token: string | null }
  | { readonly kind: 'preview'; readonly preview: FilePreview };

interface Session {
  readonly stage: Stage;
  readonly answers: ImportAnswers;
  /** Whether the preview is not yet what the answers and the workspace make of it. */
  readonly isBehind: boolean;
  readonly isApplying: boolean;
}

/** The task under which reading reports its progress. */
export const READING = 'import';
const PIECE = 4_000_000;

const START: Session = {
  stage: { kind: 'start', error: null },
  answers: noAnswers,
  isBehind: false,
  isApplying: false,
};

/** The import under way; it waits while one looks at another place. */
export const useImport = create<Session>(() => START);

/** Raised by each new file and each cancel: answers to an earlier one count no more. */
let attempt = 0;

/** What a preview is made of: the answers, and the workspace as of a transaction. */
interface Question {
  readonly answers: ImportAnswers;
  readonly seq: number;
}

/** What the preview that is shown, or asked for, was asked with. */
let asked: Question | null = null;

const question = (): Question => ({
  answers: useImport.getState().answers,
  seq: useWorkspace.getState().seq,
});

const isAnswered = ({ answers, seq }: Question): boolean =>
  asked?.answers === answers && asked.seq === seq;

/** Lets a person choose a file. */
export async function chooseFile(): Promise<void> {
  const chosen = await window.preflight.invoke('import.choose', undefined);
  if (!chosen.ok) return refuse(chosen.error);
  if (chosen.value) await read(begin('the file'), chosen.value.token);
}

/** Takes a file that was dropped; its bytes go to main in pieces. */
export async function takeFile(file: File): Promise<void> {
  const mine = begin(file.name);
  const begun = await window.preflight.invoke('import.begin', {
    name: file.name,
    bytes: file.size,
  });
  if (mine !== attempt) return;
  if (!begun.ok) return refuse(begun.error);
  const { token } = begun.value;
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    const taken = await window.preflight.invoke('import.chunk', { token, bytes });
    if (mine !== attempt) return forget(token);
    if (!taken.ok) return refuse(taken.error);
    noteProgress(READING, { done: at, total: file.size });
  }
  await read(mine, token);
}

/** Leaves the import; nothing has been changed by it. */
export function cancel(): void {
  attempt += 1;
  const { stage } = useImport.getState();
  useImport.setState(START);
  if (stage.kind === 'preview') forget(stage.preview.token);
  if (stage.kind === 'reading' && stage.token !== null) forget(stage.token);
}

/** Answers a question of the preview, which then follows. */
export function answer(patch: Partial<ImportAnswers>): void {
  useImport.setState(({ answers }) => ({ answers: { ...answers, ...patch } }));
  void follow();
}

/** Answers a question about a calendar; what is `undefined` stays as it is there. */
export function answerCalendar(
  patch: { [K in keyof CalendarAnswers]?: CalendarAnswers[K] | undefined },
): void {
  const { stage, answers } = useImport.getState();
  if (stage.kind !== 'preview' || stage.preview.kind !== 'calendar') return;
  const { as, ...given } = { ...stage.preview.answers, ...answers.calendar, ...patch };
  answer({ calendar: { as: as ?? stage.preview.answers.as, ...defined(given) } });
}

/** Has the preview follow the workspace, whoever changes it, until the function it gives is called. */
export function followWorkspace(): () => void {
  void follow();
  return useWorkspace.subscribe(({ seq }, before) => {
    if (seq !== before.seq) void follow();
  });
}

/** Does what the preview shows, as one step, and shows where it went. */
export async function apply(): Promise<void> {
  const { stage, answers, isApplying } = useImport.getState();
  if (stage.kind !== 'preview' || isApplying) return;
  const { preview } = stage;
  const { token } = preview;
  const isCalendar = preview.kind === 'calendar';
  const seen = isCalendar ? { ...answers, calendar: preview.answers } : answers;
  useImport.setState({ isApplying: true });
  const applying = () => window.preflight.invoke('import.apply', { token, answers: seen });
  const done = await settled(applying);
  useImport.setState({ isApplying: false });
  if (!done.ok) {
    if (isOver(done.error)) refuse(done.error);
    else if (done.error.code !== 'cancelled') toastError(done.error);
    return follow();
  }
  attempt += 1;
  useImport.setState(START);
  go({ place: isCalendar ? 'calendar' : 'board' });
  offerUndo(done.value);
}

function begin(file: string): number {
  cancel();
  noteProgress(READING, { done: 0, total: 0 });
  useImport.setState({ stage: { kind: 'reading', file, token: null } });
  return attempt;
}

async function read(mine: number, token: string): Promise<void> {
  const { stage } = useImport.getState();
  if (stage.kind === 'reading') useImport.setState({ stage: { ...stage, token } });
  noteProgress(READING, { done: 0, total: 0 });
  const preview = await askFor(token);
  if (mine !== attempt) return;
  if (!preview.ok) return refuse(preview.error);
  useImport.setState({ stage: { kind: 'preview', preview: preview.value } });
  await follow();
}

function askFor(token: string) {
  asked = question();
  return window.preflight.invoke('import.preview', { token, answers: asked.answers });
}

/**
 * Asks for the preview, one at a time, until it is what the newest answers and the newest workspace
 * make of it. What the import itself writes asks for none. Where the next one cannot be had, the one
 * that is there stays, unless its file is gone.
 */
async function follow(): Promise<void> {
  const { stage, isBehind } = useImport.getState();
  if (stage.kind !== 'preview' || isBehind || isUpToDate()) return;
  const mine = attempt;
  const { token } = stage.preview;
  useImport.setState({ isBehind: true });
  while (!isUpToDate()) {
    const preview = await askFor(token);
    if (mine !== attempt) return;
    if (preview.ok) useImport.setState({ stage: { kind: 'preview', preview: preview.value } });
    else if (isOver(preview.error)) return refuse(preview.error);
    else toastError(preview.error);
  }
  useImport.setState({ isBehind: false });
}

const isUpToDate = (): boolean => useImport.getState().isApplying || isAnswered(question());

/** After these the file has to be chosen again. */
const isOver = ({ code }: AppError): boolean =>
  code === 'import-interrupted' || code === 'import-expired';

/** Goes back to the start, and says there what kept a file out. */
export const refuse = (error: AppError): void =>
  useImport.setState({ ...START, stage: { kind: 'start', error } });

const forget = (token: string): void => void window.preflight.invoke('import.cancel', { token });
