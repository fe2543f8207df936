import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { openPreferences } from '#main/app/preference-file.ts';
import { withActor } from '#main/app/preferences.ts';
import { version } from '../../../package.json';
import { printByRuntime } from './printing.ts';
import { runCli } from './run.ts';
import { userDataFolder } from './user-data.ts';
import type { World } from './world.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

const preferences = openPreferences(join(userDataFolder(), 'preferences.json'), (error) =>
  say(`preflight: ${error instanceof Error ? error.message : String(error)}`),
);

const world: World = {
  version,
  say,
  out: (text) => void process.stdout.write(text),
  now: () => new Date().toISOString(),
  newId: uuidv7,
  device: hostname(),
  processId: uuidv7(),
  folder: process.cwd(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  userName: userInfo().username,
  actors: {
    of: (workspaceId) => preferences.read().actors[workspaceId] ?? null,
    keep: (workspaceId, personId) =>
      preferences.change((now) => withActor(now, workspaceId, personId)),
  },
  print: printByRuntime(process.env.PREFLIGHT_RUNTIME ?? null),
  workerEntry: new URL('./worker.js', import.meta.url),
};

process.exitCode = await runCli(process.argv.slice(2), world);
