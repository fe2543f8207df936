import { copyRelease } from './release/copy.ts';
import { createRelease } from './release/create.ts';
import { createHotfix } from './release/hotfix.ts';
import { moveReleases } from './release/move.ts';
import { removeRelease } from './release/remove.ts';
import { updateRelease } from './release/update.ts';

/** Commands on releases. */
export const releaseCommands = {
  'release.create': createRelease,
  'release.update': updateRelease,
  'release.move': moveReleases,
  'release.copy': copyRelease,
  'release.hotfix': createHotfix,
  'release.remove': removeRelease,
} as const;
