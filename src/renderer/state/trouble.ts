import type { AppError } from '#shared/errors/catalogue.ts';
import { hasWayOut, offerRecovery } from './opening.ts';
import { toastError } from './toasts.ts';

/** Says what is the matter with the workspace, with the ways out where there are some. */
export function showTrouble(error: AppError): void {
  if (hasWayOut(error)) void offerRecovery(error);
  else toastError(error);
}

/** Shows what main finds to be the matter of its own accord. */
export function listenForTrouble(): void {
  window.preflight.on('trouble', showTrouble);
}
