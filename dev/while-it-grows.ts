import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Growing {
  /** The folders, each with all that is in it, of which one has to grow. */
  readonly folders: readonly string[];
  /** How long none of them may grow, in milliseconds. */
  readonly patience: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a script on this Node as long as it writes something; whether it came to a good end. */
export function runWhileItGrows(
  script: readonly string[],
  { folders, patience, env = process.env }: Growing,
): Promise<boolean> {
  const child = spawn(process.execPath, script, { env, stdio: 'ignore' });
  const bytes = () => folders.reduce((sum, folder) => sum + bytesIn(folder), 0);
  let before = bytes();
  const timer = setInterval(() => {
    const now = bytes();
    if (now === before) child.kill();
    before = now;
  }, patience);
  return new Promise((resolve) => {
    const over = (isGood: boolean) => {
      clearInterval(timer);
      resolve(isGood);
    };
    child.once('error', () => over(false)).once('exit', (code) => over(code === 0));
  });
}

/** What lies in a folder and below, in bytes; 0 where there is none, or where it goes meanwhile. */
function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
