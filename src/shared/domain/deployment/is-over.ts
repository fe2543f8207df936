import type { Deployment } from '../records/release.ts';

/** Whether a deployment is done with: it went out, was taken back, or was given up. */
export const isOver = ({ state }: Pick<Deployment, 'state'>): boolean =>
  state !== 'planned' && state !== 'live';
