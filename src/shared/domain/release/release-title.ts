import type { Release } from '../records/release.ts';

/** `4.2.0 Ledger export`, or the version alone where the release has no name. */
export const releaseTitle = (release: Pick<Release, 'version' | 'name'>): string =>
  release.name === '' ? release.version : `${release.version} ${release.name}`;
