import { spawn } from 'node:child_process';
import { buildIfOlder } from './build.ts';
import { root, runtimeToSee } from './runtime.ts';

const { DISPLAY, WAYLAND_DISPLAY, PREFLIGHT_HEADLESS } = process.env;

/** Opens the app with the arguments given; the answer is its exit code. */
async function start(args: readonly string[]): Promise<number> {
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !PREFLIGHT_HEADLESS) {
    console.error(
      'There is no display to open a window on: run npm start in a desktop session, or with a virtual one: xvfb-run npm start',
    );
    return 1;
  }
  const runtime = runtimeToSee();
  if (!runtime) return 1;
  await buildIfOlder();
  const [executable, ...before] = runtime.command;
  const env = { ...process.env, ...runtime.env };
  const app = spawn(executable, [...before, root, ...args], { env, stdio: 'inherit' });
  // The app hears of these too and takes its time to leave.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    app.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await start(process.argv.slice(2));
