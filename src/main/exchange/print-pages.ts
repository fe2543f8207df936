import type { Result } from '#shared/lib/result.ts';

/**
 * Turns one self-contained HTML page into the bytes of a tagged, outlined PDF. The page's own CSS
 * says how large a sheet is and what stands above and below the text (`@page`, with its margin
 * boxes), so the printer has to prefer the page's size (`preferCSSPageSize: true`), print
 * backgrounds, and add no header or footer of its own. Nothing in the page runs, and nothing is
 * loaded: fonts are `data:` URLs. Fails with `export-print-failed` or `export-no-runtime`.
 */
export type PrintPages = (html: string) => Promise<Result<Uint8Array>>;

/**
 * Hands the same page to the system's own print dialog, and is done when that has closed: with what
 * the person chose, also nothing. Fails with `export-print-failed`.
 */
export type PrintOnPaper = (html: string) => Promise<Result<void>>;

/** What puts pages into a PDF or on paper. */
export interface Printer {
  readonly toPdf: PrintPages;
  readonly onPaper: PrintOnPaper;
}
