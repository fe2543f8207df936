import { useMemo } from 'react';
import { type CheckResult, runChecks } from '#shared/domain/checks/run-checks.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { useNow, useToday } from './today.ts';
import { useModel } from './workspace.ts';

/** What the checks say of a release, renewed as the workspace changes, by the minute and by day. */
export function useChecks(release: Release): CheckResult {
  const model: Model = useModel((whole) => whole);
  const today = useToday();
  const now = useNow(60);
  return useMemo(() => runChecks({ model, release, now, today }), [model, release, now, today]);
}
