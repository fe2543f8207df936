import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { type AppError, type ErrorCode, explain } from '#shared/errors/catalogue.ts';

export type Tone = 'plain' | 'go' | 'hold' | 'nogo';

export interface ToastContent {
  readonly tone: Tone;
  readonly what: string;
  readonly todo?: string;
  readonly action?: { readonly label: string; readonly run: () => unknown };
  /** Whether it stays until somebody closes it or takes its action. */
  readonly stays?: boolean;
}

/** What is shown for a while in the corner. */
export const toasts = new ToastQueue<ToastContent>({ maxVisibleToasts: 4 });

const SHORT = 6_000;
const LONG = 12_000;

/** Says that something happened, with an action such as Undo where there is one; the toast's key. */
export function toast(what: string, more: Partial<Omit<ToastContent, 'what'>> = {}): string {
  const tone = more.tone ?? 'plain';
  const timeout = tone === 'plain' || tone === 'go' ? SHORT : LONG;
  return toasts.add({ ...more, tone, what }, more.stays ? {} : { timeout });
}

/** Says what went wrong, in the catalogue's words; the toast's key. */
export function toastError(error: AppError): string {
  const { what, todo } = explain(error);
  const key = toastAgain(what, { tone: 'nogo', todo });
  if (OF_THE_DISK.has(error.code)) refused.add(key);
  return key;
}

/** What keeps everything from being written, whatever it is. */
const OF_THE_DISK: ReadonlySet<ErrorCode> = new Set(['disk-full', 'busy']);
const refused = new Set<string>();

/** Takes back that nothing could be written, as something was. */
export function closeRefused(): void {
  for (const key of refused) toasts.close(key);
  refused.clear();
}

/** Says something that may be said already, which then goes: it stands there once; the toast's key. */
export function toastAgain(what: string, more: Partial<Omit<ToastContent, 'what'>>): string {
  for (const { key, content } of toasts.visibleToasts) if (content.what === what) toasts.close(key);
  return toast(what, more);
}
