import type { PhaseKind, PhaseStatus } from '../records/phase.ts';

/** The names of the phases. */
export const PHASE_NAMES: Record<PhaseKind, string> = {
  planning: 'Planning',
  build: 'Build & test',
  preparation: 'Release preparation',
  deployment: 'Deployment',
  review: 'Post-release review',
};

export const PHASE_STATUS_WORDS: Record<PhaseStatus, string> = {
  pending: 'Not started',
  active: 'In progress',
  completed: 'Completed',
};
