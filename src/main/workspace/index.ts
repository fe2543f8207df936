export { keepAtRest } from './at-rest.ts';
export { backUp, type MadeBackup, newestGoodBackup } from './backup.ts';
export type { Backup } from './backup-files.ts';
export { createWorkspace } from './create.ts';
export { join, planJoining } from './join.ts';
export { migrateWorkspace } from './migrate.ts';
export { openWorkspace } from './open.ts';
export { copyWorkspace, readWorkspace } from './read.ts';
export { type Recovered, restoreBackup } from './recover.ts';
export type {
  Committed,
  MakePlan,
  NewWorkspace,
  OpenOptions,
  Origin,
  ReadableWorkspace,
  SavedCopy,
  Surroundings,
  Transaction,
  Who,
  Workspace,
} from './types.ts';
