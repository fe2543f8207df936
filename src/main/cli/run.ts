import { assertNever } from '#shared/lib/assert-never.ts';
import { type CliArguments, readArguments } from './arguments.ts';
import { cadenceCommand } from './commands/cadence.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { moveCommand } from './commands/move.ts';
import { newCommand } from './commands/new.ts';
import { releaseCommand } from './commands/release.ts';
import { releasesCommand } from './commands/releases.ts';
import { harmlessOutput } from './harmless.ts';
import { EXIT, type ExitCode, misused } from './output.ts';
import { USAGE } from './usage.ts';
import type { World } from './world.ts';

/** Runs one call of the command line; the answer is the exit code. */
export async function runCli(argv: readonly string[], around: World): Promise<ExitCode> {
  const world = harmlessOutput(around);
  if (argv.length === 0) return unasked(world);
  const call = readArguments(argv);
  return call.ok ? dispatch(call.value, world) : misused(world, call.error);
}

/** Shows how to ask where nothing was asked: a script that lost its words is not to go on. */
function unasked(world: World): ExitCode {
  for (const line of USAGE.trimEnd().split('\n')) world.say(line);
  return EXIT.refused;
}

function dispatch(call: CliArguments, world: World): ExitCode | Promise<ExitCode> {
  switch (call.command) {
    case 'new':
      return newCommand(call, world);
    case 'import':
      return importCommand(call, world);
    case 'release':
      return releaseCommand(call, world);
    case 'releases':
      return releasesCommand(call, world);
    case 'move':
      return moveCommand(call, world);
    case 'cadence':
      return cadenceCommand(call, world);
    case 'export':
      return exportCommand(call, world);
    case 'check':
      return checkCommand(call, world);
    case 'help':
      world.out(USAGE);
      return EXIT.clear;
    case 'version':
      world.out(`preflight ${world.version}\n`);
      return EXIT.clear;
    default:
      return assertNever(call.command);
  }
}
