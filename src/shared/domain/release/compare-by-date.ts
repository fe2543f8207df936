import type { Release } from '../records/release.ts';
import { compareVersions } from './compare-versions.ts';

const LAST = '9999-12-31';

/** The earlier one first, undated ones last; on one day, the lower version first. */
export const compareByDate = (a: Release, b: Release): number =>
  (a.targetDate ?? LAST).localeCompare(b.targetDate ?? LAST) ||
  compareVersions(a.version, b.version);
