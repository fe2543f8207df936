import type { AppError } from '#shared/errors/catalogue.ts';
import { offerRecovery } from './opening.ts';
import { toastError } from './toasts.ts';

/** Says what is the matter with the workspace; where it is damaged, with the ways out. */
export function showTrouble(error: AppError): void {
  if (error.code === 'damaged') void offerRecovery(error);
  else toastError(error);
}

/** Shows what main finds to be the matter of its own accord. */
export function listenForTrouble(): void {
  window.preflight.on('trouble', showTrouble);
}
