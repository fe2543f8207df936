import { hostname } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { openLogFile } from '#main/app/log-file.ts';
import { openPreferences, type PreferenceFile } from '#main/app/preference-file.ts';
import { withActor } from '#main/app/preferences.ts';
import { userName } from '#main/app/user-name.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { version } from '../../../package.json';
import { EXIT, refuse } from './output.ts';
import { printByRuntime } from './printing.ts';
import { runCli } from './run.ts';
import { userDataFolder } from './user-data.ts';
import { watchMessages, watchOutput } from './watch-output.ts';
import type { World } from './world.ts';

watchMessages(process.stderr);
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Of an older Node, the store's binary ends the process without a word. */
const OLDEST_NODE = 22;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  say(`preflight: Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  process.exit(EXIT.refused);
}

const now = () => new Date().toISOString();
const home = userDataFolder();

let opened: PreferenceFile | null = null;
let told = false;

/** What this installation remembers; read only by the commands that need it. */
function preferences(): PreferenceFile {
  opened ??= openPreferences(join(home, 'preferences.json'), (error) => {
    if (told) return;
    told = true;
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    say(`preflight: Who acts could not be remembered (${why}). Say it with --as PERSON.`);
  });
  return opened;
}

const world: World = {
  version,
  say,
  out: (text) => void process.stdout.write(text),
  now,
  newId: uuidv7,
  device: hostname(),
  processId: uuidv7(),
  folder: process.cwd(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  userName: userName(),
  actors: {
    of: (workspaceId) => preferences().read().actors[workspaceId] ?? null,
    keep: (workspaceId, personId) =>
      preferences().change((known) => withActor(known, workspaceId, personId)),
  },
  print: printByRuntime(process.env.PREFLIGHT_RUNTIME || null),
};

/** A bug ends in a plain message and an entry of the log; what was committed is safe. */
function giveUp(error: unknown): never {
  const entry = openLogFile(join(home, 'logs', 'preflight.log'), world).bug('command line', error);
  process.exit(refuse(world, appError('unexpected', { entry })));
}

process.on('uncaughtException', giveUp);
watchOutput(process.stdout, (why) => {
  say(`preflight: The results could not be written: ${why}.`);
  process.exitCode = EXIT.refused;
});

const code = await runCli(process.argv.slice(2), world);
process.exitCode ??= code;
