export { createWorkspace } from './create.ts';
export { openWorkspace } from './open.ts';
export { readWorkspace } from './read.ts';
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
