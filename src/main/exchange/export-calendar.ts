import { basename } from 'node:path';
import { calendarDocument } from '#shared/documents/calendar/calendar-document.ts';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import type { CalendarRange } from '#shared/documents/calendar/entry.ts';
import { icsText } from '#shared/documents/calendar/ics-document.ts';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { printedPage } from '#shared/documents/print/page.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Product } from '#shared/domain/records/product.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { CalendarFormat, LogEntry } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { ExportedFile } from './export-document.ts';
import { fontsFor } from './print-fonts.ts';
import type { PrintPages } from './print-pages.ts';
import { withRevision } from './revision.ts';
import { safeName } from './safe-name.ts';

export interface CalendarRequest extends CalendarRange {
  readonly format: CalendarFormat;
}

/** The workspace whose calendar it is, as far as the calendar has to know it. */
export interface CalendarSource {
  readonly id: string;
  readonly file: string;
  readonly model: Model;
  readonly seq: number;
  log(page: { readonly before: number | null; readonly most: number }): Result<LogEntry[]>;
}

/**
 * The calendar of a range as a file. `now` is when it is made; `print` is asked only for a PDF.
 * Fails with `not-found` where the product is gone, with `damaged` where the log cannot be read,
 * or as the printer fails.
 */
export async function exportCalendar(
  workspace: CalendarSource,
  { format, ...range }: CalendarRequest,
  { now, print }: { readonly now: Instant; readonly print: PrintPages },
): Promise<Result<ExportedFile>> {
  const { model, id, seq } = workspace;
  const whose = productOf(model, range);
  if (!whose.ok) return whose;
  const owner = whose.value?.name ?? basename(workspace.file, '.preflight');
  const name = safeName(`${owner} release calendar`, format);
  const entries = calendarEntries(model, range);
  if (format === 'ics') {
    const newest = workspace.log({ before: null, most: 1 });
    if (!newest.ok) return newest;
    const changedAt = newest.value[0]?.at ?? now;
    const stamp = { workspaceId: id, revision: seq, changedAt, now };
    return ok({ name, bytes: Buffer.from(icsText(model, `${owner} releases`, entries, stamp)) });
  }
  const document = withRevision(calendarDocument(model, { entries, range }, now));
  if (format === 'md') return ok({ name, bytes: Buffer.from(toMarkdownText(document)) });
  const printed = await print(printedPage(document, fontsFor));
  return printed.ok ? ok({ name, bytes: printed.value }) : printed;
}

/** The same as pages to be put on paper. Fails with `not-found` where the product is gone. */
export function calendarPages(model: Model, range: CalendarRange, now: Instant): Result<string> {
  const whose = productOf(model, range);
  if (!whose.ok) return whose;
  const entries = calendarEntries(model, range);
  const document = withRevision(calendarDocument(model, { entries, range }, now));
  return ok(printedPage(document, fontsFor));
}

/** Whose calendar it is; `null` for everybody's. */
function productOf(model: Model, { productId }: CalendarRange): Result<Product | null> {
  if (productId === null) return ok(null);
  const product = model.products.get(productId);
  return product ? ok(product) : fail(appError('not-found', { kind: 'product', id: productId }));
}
