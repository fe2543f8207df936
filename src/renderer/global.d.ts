import type { PreflightApi } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    /** The only way out of the window; put there by the preload. */
    readonly preflight: PreflightApi;
  }
}
