import type { Release, ReleaseStatus } from '../records/release.ts';

/** The words for a release's status. */
export const STATUS_WORDS: Record<ReleaseStatus, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  'rolling-out': 'Rolling out',
  released: 'Released',
  'rolled-back': 'Rolled back',
  cancelled: 'Cancelled',
};

/** Whether work on the release is still to come: it is neither out, nor taken back, nor dropped. */
export const isOpen = (release: Pick<Release, 'status'>): boolean =>
  release.status === 'planned' ||
  release.status === 'in-progress' ||
  release.status === 'rolling-out';
