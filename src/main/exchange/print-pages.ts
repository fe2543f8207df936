import type { Result } from '#shared/lib/result.ts';

/** What is printed: one self-contained HTML page, and what stands above and below each sheet. */
export interface PrintableDocument {
  readonly html: string;
  /** Chromium's print templates; the classes `pageNumber` and `totalPages` are filled in. */
  readonly headerHtml: string;
  readonly footerHtml: string;
}

/**
 * Turns HTML into the bytes of a tagged, outlined PDF. Nothing in the document runs, and nothing
 * is loaded: images and fonts have to be `data:` URLs. Fails with `export-print-failed` or
 * `export-no-runtime`.
 */
export type PrintPages = (document: PrintableDocument) => Promise<Result<Uint8Array>>;
