import type { PrintToPDFOptions } from 'electron';
import { onlyKnown } from './strict.ts';

const KNOWN = [
  ...(['printBackground', 'preferCSSPageSize', 'landscape', 'scale'] as const),
  ...(['generateTaggedPDF', 'generateDocumentOutline'] as const),
];
type Known = Pick<PrintToPDFOptions, (typeof KNOWN)[number]>;

/** Electron's options over its defaults, sizes in inches, as Chromium's debugger takes them. */
export function printParameters(options: Known) {
  onlyKnown(options, KNOWN, 'printToPDF');
  return {
    ...{ paperWidth: 8.5, paperHeight: 11, printBackground: false, preferCSSPageSize: false },
    ...{ marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 },
    ...{ generateTaggedPDF: false, generateDocumentOutline: false },
    ...options,
  };
}
