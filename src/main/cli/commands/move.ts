import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { dateInput } from '#shared/commands/inputs.ts';
import { changesOf, movedReleases } from '#shared/commands/release/move.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { contextOf } from '../acting.ts';
import type { CliArguments } from '../arguments.ts';
import { findRelease } from '../finding-records.ts';
import { moveReport, type WorkedOut } from '../move-report.ts';
import { moveInWords } from '../move-words.ts';
import { reading, writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import type { World } from '../world.ts';

/** What the options ask for. */
interface Wish {
  readonly version: string;
  readonly product: string | undefined;
  readonly date: string;
  readonly takesAll: boolean;
  readonly reason: string | undefined;
}

/** `preflight move`: takes a release to another day, or only says what that would do. */
export async function moveCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const wish = readWish(call);
  if (!wish.ok) return misused(world, wish.error);
  return call.switches.has('dry-run')
    ? look(call, wish.value, world)
    : apply(call, wish.value, world);
}

function readWish({ subject: version, values }: CliArguments): Result<Wish, string> {
  const { to: date, followers = 'none', product, reason } = values;
  if (date === undefined) return fail('move needs --to DATE.');
  const day = dateInput.safeParse(date);
  if (!day.success) return fail(`--to ${date} ${day.error.issues[0]?.message}.`);
  if (followers !== 'all' && followers !== 'none') return fail('--followers is one of all, none.');
  return ok({ version, product, date, takesAll: followers === 'all', reason });
}

const look = (call: CliArguments, wish: Wish, world: World): Promise<ExitCode> =>
  reading(call, world, ({ model }) => {
    const release = findRelease(model, wish.version, wish.product);
    if (!release.ok) return misused(world, release.error);
    const nobody = contextOf(world, model, '');
    const plan = planFor(model, release.value, wish, nobody);
    if (plan.ok || isFrozen(plan.error))
      report(call, world, workOut(model, release.value, wish, plan), false);
    return plan.ok ? EXIT.clear : refuse(world, plan.error);
  });

/** Whether it is a freeze that refuses a move: what it would have done is said all the same. */
const isFrozen = ({ code }: AppError): boolean => code === 'hard-freeze' || code === 'soft-freeze';

const apply = (call: CliArguments, wish: Wish, world: World): Promise<ExitCode> =>
  writing(call, world, (workspace, act) => {
    const { model: before } = workspace;
    const release = findRelease(before, wish.version, wish.product);
    if (!release.ok) return misused(world, release.error);
    const actor = act();
    if (!actor.ok) return refuse(world, actor.error);
    const { id, model, join } = actor.value;
    const tried = planFor(model, release.value, wish, contextOf(world, model, id));
    const workedOut = workOut(before, release.value, wish, tried);
    if (!tried.ok) {
      if (isFrozen(tried.error)) report(call, world, workedOut, false);
      return refuse(world, tried.error);
    }
    if (tried.value.changes.length > 0) {
      const joined = join();
      if (!joined.ok) return refuse(world, joined.error);
      const actorId = joined.value;
      const who = { command: 'release.move', actorId, origin: 'command-line' as const };
      const done = workspace.transact(who, (on, context) =>
        planFor(on, release.value, wish, context),
      );
      if (!done.ok) return refuse(world, done.error);
    }
    report(call, world, workedOut, tried.value.changes.length > 0);
    return EXIT.clear;
  });

const movesFor = ({ id }: Release, { date }: Wish) => [{ releaseId: id, date }];

/** Who is taken along, through others too. */
const followersFor = (model: Model, release: Release, wish: Wish): Id[] =>
  wish.takesAll
    ? proposeChain(model, movesFor(release, wish)).shifts.map(({ releaseId }) => releaseId)
    : [];

function planFor(
  model: Model,
  release: Release,
  wish: Wish,
  context: CommandContext,
): Result<Plan> {
  const moves = movesFor(release, wish);
  const followerIds = followersFor(model, release, wish);
  const input = { moves, followerIds, ...defined({ reason: wish.reason }) };
  return runChecked(releaseCommands['release.move'], model, input, context);
}

/** What the move does, reckoned also where it is refused. */
function workOut(before: Model, release: Release, wish: Wish, plan: Result<Plan>): WorkedOut {
  const moves = movesFor(release, wish);
  const taken = new Set(followersFor(before, release, wish));
  const moved = movedReleases(before, moves, [...taken]);
  const after = moved.ok ? applyChanges(before, changesOf(before, moved.value)) : before;
  const chain = proposeChain(before, moves, (id) => taken.has(id));
  const refusal = plan.ok ? null : plan.error;
  return { before, after, release, date: wish.date, chain, takesAll: wish.takesAll, refusal };
}

function report(call: CliArguments, world: World, workedOut: WorkedOut, applied: boolean): void {
  const { now, today } = contextOf(world, workedOut.before, '');
  const said = moveReport(workedOut, applied, { now, today });
  world.out(call.switches.has('json') ? `${JSON.stringify(said, null, 2)}\n` : moveInWords(said));
}
