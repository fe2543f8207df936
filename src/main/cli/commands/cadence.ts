import { basename } from 'node:path';
import { type AppliedCadence, workOutCadence } from '#shared/commands/cadence/apply.ts';
import type { CommandContext, Plan } from '#shared/commands/command.ts';
import { compose } from '#shared/commands/compose.ts';
import { dateInput } from '#shared/commands/inputs.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { teamCommands } from '#shared/commands/team.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Team } from '#shared/domain/records/people.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { contextOf } from '../acting.ts';
import type { CliArguments } from '../arguments.ts';
import { type CadenceFile, readCadenceFile, unusable } from '../cadence-file.ts';
import { cadenceReport, planInWords, reportInWords } from '../cadence-report.ts';
import { reading, writing } from '../opened.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { pathIn } from '../paths.ts';
import type { World } from '../world.ts';

/** What the call asks for. */
interface Wish extends CadenceFile {
  /** Left out: a year after the first start, or after today where that is later. */
  readonly horizon: IsoDate | undefined;
}

/** `preflight cadence`: sets a team's cadence and generates what it gives, as one undo step. */
export async function cadenceCommand(call: CliArguments, world: World): Promise<ExitCode> {
  const { subject: path } = call;
  const { horizon } = call.values;
  const day = dateInput.optional().safeParse(horizon);
  if (!day.success) return misused(world, `--horizon ${horizon} ${day.error.issues[0]?.message}.`);
  const file = readCadenceFile(pathIn(world.folder, path), basename(path));
  if (!file.ok) return refuse(world, file.error);
  const wish = { ...file.value, horizon };
  return call.switches.has('dry-run') ? look(call, wish, world) : apply(call, wish, world);
}

const look = (call: CliArguments, wish: Wish, world: World): Promise<ExitCode> =>
  reading(call, world, ({ model }) => {
    const tried = workOut(model, wish, contextOf(world, model, ''));
    if (!tried.ok) return refuse(world, tried.error);
    report(call, wish, world, tried.value, false);
    return EXIT.clear;
  });

const apply = (call: CliArguments, wish: Wish, world: World): Promise<ExitCode> =>
  writing(call, world, (workspace, act) => {
    const actor = act();
    if (!actor.ok) return refuse(world, actor.error);
    const { id, model, join } = actor.value;
    const tried = workOut(model, wish, contextOf(world, model, id));
    if (!tried.ok) return refuse(world, tried.error);
    let done = tried.value;
    if (done.plan.changes.length > 0) {
      const joined = join();
      if (!joined.ok) return refuse(world, joined.error);
      const who = { command: 'cadence', actorId: joined.value, origin: 'command-line' as const };
      const written = workspace.transact(who, (on, context) => {
        const worked = workOut(on, wish, context);
        if (!worked.ok) return worked;
        done = worked.value;
        return ok(done.plan);
      });
      if (!written.ok) return refuse(world, written.error);
    }
    report(call, wish, world, done, true);
    return EXIT.clear;
  });

/** Makes the team where it is not there, sets its cadence and generates. */
function workOut(model: Model, wish: Wish, context: CommandContext): Result<AppliedCadence> {
  const made = teamMade(model, wish, context);
  if (!made.ok) return made;
  const ready = applyChanges(model, made.value.changes);
  const product = productNamed(ready, wish);
  if (!product.ok) return product;
  const team = teamNamed(ready, wish.team);
  if (!team) throw new Error(`There is no team ${wish.team} although it was made`);
  const { fields, horizon } = wish;
  const input = { ...fields, teamId: team.id, productId: product.value, horizon };
  const worked = workOutCadence(ready, input, context);
  if (!worked.ok) return worked;
  const plan = compose(model, [() => made, () => ok(worked.value.plan)]);
  return plan.ok ? ok({ ...worked.value, plan: plan.value }) : plan;
}

const teamMade = (model: Model, { team: name }: Wish, context: CommandContext): Result<Plan> =>
  teamNamed(model, name)
    ? ok({ label: '', changes: [] })
    : runChecked(teamCommands['team.create'], model, { name }, context);

function productNamed(model: Model, { product: key, file }: Wish): Result<string | undefined> {
  if (key === undefined) return ok(undefined);
  const products = [...model.products.values()];
  const found = products.find((product) => product.key.toLowerCase() === key.toLowerCase());
  if (found) return ok(found.id);
  const keys = products.map((product) => product.key).join(', ');
  return fail(unusable(file, `product ${key} is none of ${keys}`));
}

const teamNamed = ({ teams }: Model, name: string): Team | undefined =>
  teams.values().find((team) => team.name.toLocaleLowerCase('en') === name.toLocaleLowerCase('en'));

function report(
  { switches }: CliArguments,
  wish: Wish,
  world: World,
  applied: AppliedCadence,
  done: boolean,
): void {
  for (const line of planInWords(applied.told, wish.team, done)) world.say(`preflight: ${line}`);
  const rows = cadenceReport(applied);
  world.out(switches.has('json') ? `${JSON.stringify(rows, null, 2)}\n` : reportInWords(rows));
}
