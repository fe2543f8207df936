import type { CommandContext } from '#shared/commands/command.ts';
import { compose, type Step } from '#shared/commands/compose.ts';
import { reasonInput } from '#shared/commands/freeze/explain.ts';
import { personCommands } from '#shared/commands/person.ts';
import { releaseLabel } from '#shared/commands/release/label.ts';
import { planMove } from '#shared/commands/release/move.ts';
import { unlessFrozen } from '#shared/commands/release/refuse-frozen.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { findPerson } from '#shared/domain/people/find-person.ts';
import { METHODS, type Method, type Product } from '#shared/domain/records/product.ts';
import { dateAt, isDate } from '#shared/lib/dates.ts';
import { numberFrom } from '#shared/lib/figures.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { isZone } from '#shared/lib/zones.ts';
import { contextOf, sayAdded } from '../acting.ts';
import type { CliArguments } from '../arguments.ts';
import { findProductFor, findRelease } from '../finding-records.ts';
import { writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { clockLines, planWindow, type WindowWish, wholeDayLine } from '../release-window.ts';
import { readWindow } from '../window-option.ts';
import type { World } from '../world.ts';
import { releaseRows } from './releases.ts';

/** What the options ask for; what is `undefined` was not said. */
interface Wish extends WindowWish {
  readonly version: string;
  readonly name: string | undefined;
  readonly goal: string | undefined;
  /** A name or mail address; empty for nobody. */
  readonly owner: string | undefined;
  readonly date: string | null | undefined;
  readonly method: Method | undefined;
  readonly reason: string | undefined;
  /** Days before the date on which the scope locks; `null` for never. */
  readonly lockDaysBefore: number | null | undefined;
}

/** `preflight release`: makes the release of that version, or changes it; one undo step. */
export async function releaseCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const wish = readWish(call);
  if (!wish.ok) return misused(world, wish.error);
  return writing(call, world, (workspace, act) => {
    const product = findProductFor(workspace.model, wish.value.version, call.values.product);
    if (!product.ok) return misused(world, product.error);
    const known = findRelease(workspace.model, wish.value.version, product.value.key);
    if (known.ok && wish.value.method !== undefined)
      return misused(world, `${wish.value.version} exists already; its method stays.`);
    const actor = act();
    if (!actor.ok) return refuse(world, actor.error);
    const { id, model, join } = actor.value;
    const plan = (on: Model, context: CommandContext) => {
      const steps = stepsFor(wish.value, product.value, context);
      const wished = compose(on, steps, (plans) => releaseLabel(on, wish.value.version, plans));
      return wished.ok ? unlessFrozen(on, wished.value, wish.value.reason, context) : wished;
    };
    const tried = plan(model, contextOf(world, model, id));
    if (!tried.ok) return refuse(world, tried.error);
    let label = '';
    if (tried.value.changes.length > 0) {
      const joined = join();
      if (!joined.ok) return refuse(world, joined.error);
      const who = { command: 'release', actorId: joined.value, origin: 'command-line' as const };
      const { owner } = wish.value;
      const isNew = owner && !findPerson(workspace.model.people.values(), owner);
      const done = workspace.transact(who, plan);
      if (!done.ok) return refuse(world, done.error);
      if (isNew) sayAdded(world, owner);
      label = done.value.label;
    }
    world.say(`preflight: ${label || `${wish.value.version} is so already`}.`);
    sayOfWindow(workspace.model, wish.value, product.value, world);
    if (call.switches.has('json'))
      world.out(inJson(workspace.model, wish.value.version, product.value.key));
    return EXIT.clear;
  });
}

/** A window that was set may last a whole day by a slip, or fall into a night in which the clocks are changed. */
function sayOfWindow(model: Model, wish: Wish, { key }: Product, world: World): void {
  const { version, window, zone, date, environment } = wish;
  const release = findRelease(model, version, key);
  if (!release.ok || (window ?? zone ?? date) === undefined) return;
  const today = dateAt(world.now(), zoneOf(model));
  const whole = window ? wholeDayLine(model, release.value, environment, today) : [];
  for (const line of [...whole, ...clockLines(model, release.value)])
    world.say(`preflight: ${line}`);
}

function inJson(model: Model, version: string, key: string): string {
  const row = releaseRows(model).find((one) => one.version === version && one.product === key);
  return `${JSON.stringify(row, null, 2)}\n`;
}

function readWish({ subject: version, values }: CliArguments): Result<Wish, string> {
  const { name, goal, owner, zone, environment, date, method, reason } = values;
  if (date !== undefined && date !== 'none' && !isDate(date))
    return fail(`--date ${date} is not a day, such as 2026-12-11.`);
  if (zone !== undefined && !isZone(zone))
    return fail(`--zone ${zone} is no time zone; write one such as Europe/Berlin.`);
  const known = METHODS.find((each) => each === method);
  if (method !== undefined && !known) return fail(`--method is one of ${METHODS.join(', ')}.`);
  if (reason !== undefined && !reasonInput.safeParse(reason).success)
    return fail('--reason is empty or longer than 2000 characters.');
  const lock = readLock(values['lock-days']);
  if (!lock.ok) return lock;
  const window = values.window === undefined ? ok(undefined) : readWindow(values.window);
  if (!window.ok) return window;
  return ok({
    version,
    name,
    goal,
    owner,
    zone,
    environment,
    reason,
    method: known,
    date: date === 'none' ? null : date,
    window: window.value,
    lockDaysBefore: lock.value,
  });
}

const MOST_LOCK_DAYS = 3650;

function readLock(typed: string | undefined): Result<number | null | undefined, string> {
  if (typed === undefined) return ok(undefined);
  if (typed === 'none') return ok(null);
  const days = numberFrom(typed, 0);
  if (days !== null && days >= 0 && days <= MOST_LOCK_DAYS) return ok(days);
  return fail(`--lock-days ${typed} is not a number of days from 0 to ${MOST_LOCK_DAYS}, or none.`);
}

/** Whom the release is to belong to; `null` for nobody, `undefined` where it was not said. */
function ownerOf({ people }: Model, { owner }: Wish): Id | null | undefined {
  if (owner === undefined) return undefined;
  return findPerson(people.values(), owner)?.id ?? null;
}

/** Date and window go together: whether they are frozen is asked once both are set. */
const anyMove = { ...releaseCommands['release.move'], run: planMove };

const NOTHING = ok({ label: '', changes: [] });

/**
 * Adds an owner who is not known yet, makes or changes the release, then its date, then a window: each
 * sees what came before. The day of the main window is the date, unless one is given.
 */
function stepsFor(wish: Wish, product: Product, context: CommandContext): Step[] {
  const { version, name, goal, owner, method, window, environment, lockDaysBefore } = wish;
  const day = environment === undefined ? (window?.startDate ?? undefined) : undefined;
  const date = wish.date === undefined ? day : wish.date;
  const found = (model: Model) => findRelease(model, version, product.key);
  const addOwner: Step = (model) => {
    if (!owner || findPerson(model.people.values(), owner)) return NOTHING;
    return runChecked(personCommands['person.create'], model, { name: owner }, context);
  };
  const makeOrChange: Step = (model) => {
    const known = found(model);
    const ownerId = ownerOf(model, wish);
    if (known.ok) {
      const input = { releaseId: known.value.id, name, goal, ownerId };
      return runChecked(releaseCommands['release.update'], model, input, context);
    }
    const input = { productId: product.id, version, name, goal, method, ownerId };
    const undated = { ...input, targetDate: null };
    return runChecked(releaseCommands['release.create'], model, undated, context);
  };
  const setDate: Step = (model) => {
    const release = found(model);
    if (!release.ok || date === undefined) return NOTHING;
    const moves = [{ releaseId: release.value.id, date }];
    return runChecked(anyMove, model, { moves }, context);
  };
  const setWindow: Step = (model) => {
    const release = found(model);
    return release.ok ? planWindow(model, release.value, wish, context) : NOTHING;
  };
  const setLock: Step = (model) => {
    const release = found(model);
    if (!release.ok || lockDaysBefore === undefined) return NOTHING;
    const input = { releaseId: release.value.id, lockDaysBefore };
    return runChecked(releaseCommands['release.update'], model, input, context);
  };
  return [addOwner, makeOrChange, setLock, setDate, setWindow];
}
