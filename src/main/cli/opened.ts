import {
  openWorkspace,
  type ReadableWorkspace,
  readWorkspace,
  type Workspace,
} from '#main/workspace/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { type Actor, whoActs } from './acting.ts';
import type { CliArguments } from './arguments.ts';
import { type ExitCode, misused, refuse } from './output.ts';
import { knownWorkspacePath } from './paths.ts';
import type { World } from './world.ts';

type Answer = ExitCode | Promise<ExitCode>;

/** Says who acts. */
export type Act = () => Result<Actor>;

/** How long a command waits for whoever is writing, such as a large import, in milliseconds. */
const PATIENCE = 15_000;

/** Opens the workspace for writing, and puts it to rest afterwards. */
export async function writing(
  { command, values, by }: CliArguments,
  world: World,
  use: (workspace: Workspace, act: Act) => Answer,
): Promise<ExitCode> {
  if (values.workspace === undefined) return misused(world, `${command} needs --workspace FILE.`);
  const file = knownWorkspacePath(world.folder, values.workspace);
  const opened = openWorkspace(file, world, { patience: PATIENCE });
  if (!opened.ok) return refuse(world, opened.error);
  const workspace = opened.value;
  try {
    sayNotices(workspace, world);
    return await use(workspace, () => whoActs(workspace, by, world));
  } finally {
    workspace.close();
  }
}

/** Reads the workspace without ever writing to it. */
export async function reading(
  { command, values }: CliArguments,
  world: World,
  use: (workspace: ReadableWorkspace) => Answer,
): Promise<ExitCode> {
  if (values.workspace === undefined) return misused(world, `${command} needs --workspace FILE.`);
  const read = readWorkspace(knownWorkspacePath(world.folder, values.workspace));
  if (!read.ok) return refuse(world, read.error);
  sayNotices(read.value, world);
  return use(read.value);
}

function sayNotices({ notices }: ReadableWorkspace, world: World): void {
  for (const notice of notices) world.say(`preflight: ${notice}`);
}
