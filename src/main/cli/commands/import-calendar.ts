import { basename } from 'node:path';
import { readCalendar } from '#main/exchange/ics/read-calendar.ts';
import { importCalendar, previewCalendar } from '#main/exchange/import-calendar.ts';
import type { ReadableWorkspace } from '#main/workspace/index.ts';
import type { CalendarOutcome, CalendarWish } from '#shared/commands/import/calendar.ts';
import { unknownEnvironment } from '#shared/domain/deployment/environments.ts';
import { type NewlyFrozen, newlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { CalendarChange } from '#shared/domain/import/calendar-plan.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { CliArguments } from '../arguments.ts';
import { calendarKind } from '../calendar-kind.ts';
import { findProduct } from '../finding-records.ts';
import { reading, writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { pathIn } from '../paths.ts';
import type { World } from '../world.ts';

/** `preflight import FILE.ics`: brings a calendar in as freezes or holidays. */
export async function importCalendarCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const as = calendarKind(call.values.as);
  if (!as) return misused(world, 'A calendar comes in --as freezes or --as holidays.');
  if (call.values.format !== undefined) return misused(world, '--format is for trackers.');
  const wish = readWish(call, as);
  if (!wish.ok) return misused(world, wish.error);
  return call.switches.has('dry-run')
    ? reading(call, world, (workspace) => look(call, world, workspace, wish.value))
    : writing(call, world, (workspace, act) => {
        const planned = plan(call, world, workspace, wish.value);
        if (!planned.ok) return said(world, planned.error);
        const { file, wish: known, outcome } = planned.value;
        if (outcome.changes.length > 0) {
          const actor = act();
          if (!actor.ok) return refuse(world, actor.error);
          const joined = actor.value.join();
          if (!joined.ok) return refuse(world, joined.error);
          const done = importCalendar(workspace, file, known, joined.value);
          if (!done.ok) return refuse(world, done.error);
        }
        return report(call, world, planned.value, outcome.changes.length > 0);
      });
}

function readWish(
  { values, switches }: CliArguments,
  as: CalendarWish['as'],
): Result<Omit<CalendarWish, 'productId'>, string> {
  const [hard, soft] = [switches.has('hard'), switches.has('soft')];
  if (hard && soft) return fail('A freeze is --hard or --soft, not both.');
  const { product, environment } = values;
  if (as === 'holidays' && (hard || soft || product !== undefined || environment !== undefined))
    return fail('Holidays are for everybody: without --product, --environment, --hard and --soft.');
  return ok({
    as,
    environment: environment?.trim(),
    kind: hard ? 'hard' : soft ? 'soft' : undefined,
  });
}

function look(
  call: CliArguments,
  world: World,
  workspace: ReadableWorkspace,
  wish: Omit<CalendarWish, 'productId'>,
): ExitCode {
  const planned = plan(call, world, workspace, wish);
  return planned.ok ? report(call, world, planned.value, false) : said(world, planned.error);
}

interface Planned {
  readonly file: CalendarFile;
  readonly wish: CalendarWish;
  readonly outcome: CalendarOutcome;
  /** The windows that its freezes newly lie over. */
  readonly frozen: readonly NewlyFrozen[];
  /** What may be a slip of who called. */
  readonly warnings: readonly string[];
}

/** What the call would do; the error of a wrong use is a sentence. */
function plan(
  call: CliArguments,
  world: World,
  { model }: ReadableWorkspace,
  asked: Omit<CalendarWish, 'productId'>,
): Result<Planned, AppError | string> {
  const key = call.values.product;
  const product = key ? findProduct(model, key) : null;
  if (product && !product.ok) return product;
  const named = { path: pathIn(world.folder, call.subject), name: basename(call.subject) };
  const file = readCalendar(named, zoneOf(model));
  if (!file.ok) return file;
  const wish = { ...asked, productId: key === '' ? null : product?.value.id };
  const outcome = previewCalendar(model, file.value, wish, world.now());
  if (!outcome.ok) return outcome;
  const frozen = newlyFrozen(
    model,
    applyChanges(model, outcome.value.changes),
    dateAt(world.now(), zoneOf(model)),
  );
  const slip = unknownEnvironment(model, wish.environment ?? '');
  const warnings = slip === null ? [] : [slip];
  return ok({ file: file.value, wish, outcome: outcome.value, frozen, warnings });
}

const said = (world: World, error: AppError | string): ExitCode =>
  typeof error === 'string' ? misused(world, error) : refuse(world, error);

function report(
  { switches }: CliArguments,
  world: World,
  { file, wish, outcome, frozen, warnings }: Planned,
  applied: boolean,
): ExitCode {
  for (const warning of warnings) world.say(`preflight: ${warning}`);
  for (const { what, todo } of frozen) world.say(`preflight: ${what}. ${todo}.`);
  const hasNews = outcome.changes.length > 0;
  const count = (change: CalendarChange) =>
    outcome.rows.filter((row) => row.change === change).length;
  const counts = {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    removed: count('removed'),
    cancelled: file.cancelled.length,
  };
  if (switches.has('json')) {
    const told = {
      applied,
      hasNews,
      file: file.file,
      as: wish.as,
      counts,
      rows: outcome.rows,
      over: frozen.map(({ kind, what, todo }) => ({ kind, what, todo })),
      warnings,
    };
    world.out(`${JSON.stringify(told, null, 2)}\n`);
    return EXIT.clear;
  }
  const noun = wish.as === 'freezes' ? 'freeze' : 'holiday';
  const verb = applied ? 'Imported' : hasNews ? 'Would import' : 'Nothing to import:';
  const { added, changed, unchanged, removed } = counts;
  world.out(
    `${verb} ${counted(outcome.rows.length, noun)}: ${grouped(added)} added, ` +
      `${grouped(changed)} changed, ${grouped(unchanged)} unchanged, ` +
      `${grouped(removed)} called off.\n`,
  );
  for (const { change, title, start } of outcome.rows)
    if (change !== 'unchanged') world.out(`${change} ${longDate(start)} ${title}\n`);
  return EXIT.clear;
}
