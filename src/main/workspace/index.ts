export type {
  Committed,
  MakePlan,
  NewWorkspace,
  OpenOptions,
  Origin,
  ReadableWorkspace,
  Surroundings,
  Transaction,
  Who,
  Workspace,
} from './types.ts';
