import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Surroundings } from '#main/workspace/index.ts';

/** What a child process hands to a workspace: the real clock, ids nobody else makes. */
export const realSurroundings = (processId: string): Surroundings => ({
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  device: hostname(),
  processId,
});

/** Says something to the parent, at once: a process that is killed has said it. */
export const say = (line: unknown): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};
