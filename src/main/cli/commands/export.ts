import { exportDocument } from '#main/exchange/export-document.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import { documentKinds } from '#shared/ipc/contract.ts';
import type { CliArguments } from '../arguments.ts';
import { deliver, isStream, readFormat, unfitOut } from '../delivering.ts';
import { findRelease } from '../finding-records.ts';
import { reading } from '../opened.ts';
import { type ExitCode, misused } from '../output.ts';
import { sayWhile } from '../progress.ts';
import type { World } from '../world.ts';
import { exportCalendarCommand } from './export-calendar.ts';

const DOCUMENT_FORMATS = ['md', 'pdf'] as const;
const CALENDAR = 'calendar';

/** `preflight export`: a document of a release, or the calendar, into a file or to standard output. */
export async function exportCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const { subject, values } = call;
  if (subject === CALENDAR) return exportCalendarCommand(call, world);
  const { release: version, product, out } = values;
  const kind = documentKinds.find((each) => each === subject);
  if (!kind)
    return misused(world, `export needs one of ${[...documentKinds, CALENDAR].join(', ')}.`);
  if (version === undefined || out === undefined)
    return misused(world, 'export needs --release VERSION and --out FILE or -.');
  if (values.from !== undefined || values.to !== undefined)
    return misused(world, `--from and --to belong to export ${CALENDAR}.`);
  const unfit = unfitOut(out);
  if (unfit !== null) return misused(world, unfit);
  const edition = EDITIONS.find((each) => each === (values.edition ?? 'customer'));
  if (!edition) return misused(world, `--edition is one of ${EDITIONS.join(', ')}.`);
  const format = readFormat(
    DOCUMENT_FORMATS,
    values.format ?? (isStream(out) ? 'md' : undefined),
    out,
  );
  if (!format)
    return misused(world, `export ${kind} needs --format ${DOCUMENT_FORMATS.join('|')}.`);
  return reading(call, world, async ({ model }) => {
    const release = findRelease(model, version, product);
    if (!release.ok) return misused(world, release.error);
    const request = { kind, edition, format, releaseId: release.value.id };
    const work = exportDocument(model, request, { now: world.now(), print: world.print });
    return deliver(world, out, await sayWhile(world, `Making the ${kind}`, work));
  });
}
