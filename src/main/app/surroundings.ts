import { hostname } from 'node:os';
import { uuidv7 } from 'uuidv7';
import type { Surroundings } from '#main/workspace/index.ts';

/** The world as this process sees it: the one place where the app takes a clock and makes ids. */
export const surroundings: Surroundings = {
  now: () => new Date().toISOString(),
  newId: uuidv7,
  device: hostname(),
  processId: uuidv7(),
};

/** The zone on this machine's own wall. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
