import { createRelease } from './release/create.ts';
import { moveReleases } from './release/move.ts';

/** Commands on releases. */
export const releaseCommands = {
  'release.create': createRelease,
  'release.move': moveReleases,
} as const;
