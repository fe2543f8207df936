import { useDeferredValue, useMemo } from 'react';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { type Verdict, verdict } from '#shared/domain/checks/verdict.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { now, useToday } from '../state/today.ts';
import { useModel } from '../state/workspace.ts';

/** The call on each of these releases. It may lag behind the model by a frame or two. */
export function useVerdicts(releases: readonly Release[]): ReadonlyMap<Id, Verdict> {
  const model = useDeferredValue(useModel((whole) => whole));
  const today = useToday();
  return useMemo(
    () =>
      new Map(
        releases.map((release) => {
          const { findings } = runChecks({ model, release, now: now(), today });
          return [release.id, verdict(findings)];
        }),
      ),
    [model, releases, today],
  );
}
