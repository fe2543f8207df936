import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const HERE = import.meta.dirname;

/** A child process of a test, and what it says, line by line. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterableIterator<unknown>;
  /** Resolves when the process is over; with its exit code, or `null` where it was killed. */
  readonly over: Promise<number | null>;
}

/** Starts one of the scripts of this folder; it does not outlive the test. */
export function start(script: string, args: readonly string[], uid?: number): Child {
  const user = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [join(HERE, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const over = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { process: child, over, lines: parsed(createInterface({ input: child.stdout })) };
}

async function* parsed(lines: AsyncIterable<string>): AsyncIterableIterator<unknown> {
  for await (const line of lines) yield JSON.parse(line);
}

/** Everything a child says until it is over. */
export async function sayings(child: Child): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const line of child.lines) all.push(line);
  return all;
}
