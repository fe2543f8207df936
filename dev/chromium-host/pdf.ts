import type { PrintToPDFOptions } from 'electron';
import type { CDPSession } from 'playwright-core';
import { onlyKnown } from './strict.ts';

const INCHES: Record<string, [number, number]> = {
  ...{ A0: [33.1, 46.8], A1: [23.4, 33.1], A2: [16.54, 23.4], A3: [11.7, 16.54] },
  ...{ A4: [8.27, 11.7], A5: [5.83, 8.27], A6: [4.13, 5.83], Letter: [8.5, 11] },
  ...{ Legal: [8.5, 14], Tabloid: [11, 17], Ledger: [17, 11] },
};
const KNOWN = [
  ...['landscape', 'displayHeaderFooter', 'printBackground', 'scale', 'pageSize', 'margins'],
  ...['pageRanges', 'headerTemplate', 'footerTemplate', 'preferCSSPageSize'],
  ...['generateTaggedPDF', 'generateDocumentOutline'],
];

/** Electron's options, sizes in inches and its defaults filled in, as Chromium's debugger takes them. */
export function printParameters(options: PrintToPDFOptions) {
  onlyKnown(options, KNOWN, 'printToPDF');
  const { pageSize = 'Letter', margins = {}, ...rest } = options;
  onlyKnown(margins, ['top', 'bottom', 'left', 'right'], 'printToPDF.margins');
  const [paperWidth, paperHeight] =
    typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : (INCHES[pageSize] ?? []);
  if (!(paperWidth && paperWidth > 0 && paperHeight && paperHeight > 0))
    throw new TypeError(`Invalid pageSize ${JSON.stringify(pageSize)}`);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins;
  const wrong = [top, bottom, left, right].find((margin) => !(margin >= 0 && margin < paperHeight));
  if (wrong !== undefined) throw new TypeError(`A margin of ${wrong} inches does not fit the page`);
  return {
    ...{ landscape: false, displayHeaderFooter: false, printBackground: false, scale: 1 },
    ...{ pageRanges: '', headerTemplate: '', footerTemplate: '', preferCSSPageSize: false },
    ...{ generateTaggedPDF: false, generateDocumentOutline: false },
    ...rest,
    ...{ paperWidth, paperHeight, marginTop: top, marginBottom: bottom },
    ...{ marginLeft: left, marginRight: right },
  };
}

/** Prints a page through its debugger. */
export async function print(cdp: CDPSession, parameters: ReturnType<typeof printParameters>) {
  const { data } = await cdp.send('Page.printToPDF', parameters);
  return Buffer.from(data, 'base64');
}
