import { parse } from 'node:path';
import { createWorkspace, openWorkspace } from '#main/workspace/index.ts';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { nameInput } from '#shared/commands/inputs.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { whoActs } from '../acting.ts';
import type { CliArguments } from '../arguments.ts';
import { EXIT, type ExitCode, misused, refuse } from '../output.ts';
import { isFolder, pathIn, workspacePath } from '../paths.ts';
import type { World } from '../world.ts';

/** `preflight new`: a workspace where nothing is yet. Its path is the result. */
export function newCommand({ values, switches, by }: CliArguments, world: World): ExitCode {
  if (values.workspace === undefined) return misused(world, 'new needs --workspace FILE.');
  if (isFolder(world.folder, values.workspace))
    return misused(world, `${values.workspace} is a folder: name a file in it.`);
  const person = nameInput.nullable().safeParse(by);
  if (!person.success) return misused(world, `Who acts ${person.error.issues[0]?.message}.`);
  const file = workspacePath(pathIn(world.folder, values.workspace));
  const { name } = parse(file);
  const { zone } = world;
  const made = createWorkspace(
    {
      file,
      zone,
      actorId: null,
      origin: 'command-line',
      plan: (context) =>
        switches.has('sample')
          ? sampleWorkspace({ zone }, context)
          : setUpWorkspace({ name, zone }, context),
    },
    world,
  );
  if (!made.ok) return refuse(world, made.error);
  const joined = by === null ? ok(undefined) : join(file, by, world);
  if (!joined.ok) return refuse(world, joined.error);
  world.out(`${file}\n`);
  return EXIT.clear;
}

/** Adds the Person who acts from now on, and keeps who that is. */
function join(file: string, name: string, world: World): Result<Id> {
  const opened = openWorkspace(file, world);
  if (!opened.ok) return opened;
  const person = whoActs(opened.value, name, world);
  const joined = person.ok ? person.value.join() : person;
  if (joined.ok) world.actors.keep(opened.value.id, joined.value);
  opened.value.close();
  return joined;
}
