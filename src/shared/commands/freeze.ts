import { createFreeze, moveFreeze, removeFreeze, updateFreeze } from './freeze/edit.ts';
import { explainFreeze } from './freeze/explain.ts';
import { moveFreezeTime } from './freeze/move-time.ts';

/** Commands on freeze windows. */
export const freezeCommands = {
  'freeze.create': createFreeze,
  'freeze.update': updateFreeze,
  'freeze.move': moveFreeze,
  'freeze.moveTime': moveFreezeTime,
  'freeze.remove': removeFreeze,
  'freeze.explain': explainFreeze,
} as const;
