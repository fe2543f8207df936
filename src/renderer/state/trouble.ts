import type { AppError } from '#shared/errors/catalogue.ts';
import { hasWayOut, isStranded, offerRecovery } from './opening.ts';
import { toastError } from './toasts.ts';

/** Says what is the matter with the workspace, with the ways out where there are some. */
export function showTrouble(error: AppError): void {
  if (hasWayOut(error)) void offerRecovery(error);
  else toastError(error);
}

/**
 * Shows what main finds to be the matter of its own accord; not once more what a write came upon
 * already, and the person put off.
 */
export function listenForTrouble(): void {
  window.preflight.on('trouble', (error) => {
    if (!(hasWayOut(error) && isStranded())) showTrouble(error);
  });
}
