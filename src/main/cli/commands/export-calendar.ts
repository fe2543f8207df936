import { exportCalendar } from '#main/exchange/export-calendar.ts';
import { calendarFormats } from '#shared/ipc/contract.ts';
import { isDate } from '#shared/lib/dates.ts';
import type { CliArguments } from '../arguments.ts';
import { deliver, readFormat, unfitOut } from '../delivering.ts';
import { findProduct } from '../finding-records.ts';
import { reading } from '../opened.ts';
import { type ExitCode, misused } from '../output.ts';
import { sayWhile } from '../progress.ts';
import type { World } from '../world.ts';

/** Who is away goes into no file that is made without looking. */
const LEFT_OUT = ['leave' as const];

/** `preflight export calendar`: of all products or one, into a file or to standard output. */
export async function exportCalendarCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const { out, product: key, from = null, to = null, format: wish } = call.values;
  if (out === undefined) return misused(world, 'export calendar needs --out FILE or -.');
  const foreign = ['release', 'edition'].find((name) => call.values[name] !== undefined);
  if (foreign) return misused(world, `export calendar takes no --${foreign}.`);
  const unfit = unfitOut(out);
  if (unfit !== null) return misused(world, unfit);
  const format = readFormat(calendarFormats, wish, out);
  if (!format)
    return misused(world, `export calendar needs --format ${calendarFormats.join('|')}.`);
  const unclear = [from, to].find((date) => date !== null && !isDate(date));
  if (unclear) return misused(world, `${unclear} is no date; write it YYYY-MM-DD.`);
  if (from !== null && to !== null && to < from)
    return misused(world, `--to ${to} lies before --from ${from}.`);
  return reading(call, world, async (workspace) => {
    const product = key === undefined ? null : findProduct(workspace.model, key);
    if (product && !product.ok) return misused(world, product.error);
    const request = { productId: product?.value.id ?? null, from, to, hidden: LEFT_OUT, format };
    const work = exportCalendar(workspace, request, { now: world.now(), print: world.print });
    return deliver(world, out, await sayWhile(world, 'Making the calendar', work));
  });
}
