import { useEffect, useState } from 'react';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { type Verdict, verdict } from '#shared/domain/checks/verdict.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { whenIdle } from '../lib/when-idle.ts';
import { now, useToday } from '../state/today.ts';
import { useModel } from '../state/workspace.ts';

/** The call on each of these releases. It lags behind the model until the window has time for it. */
export function useVerdicts(releases: readonly Release[]): ReadonlyMap<Id, Verdict> {
  const model = useModel((whole) => whole);
  const today = useToday();
  const [verdicts, setVerdicts] = useState<ReadonlyMap<Id, Verdict>>(NONE);
  useEffect(() => {
    const reckoned = new Map<Id, Verdict>();
    const tasks = releases.map((release) => () => {
      const { findings } = runChecks({ model, release, now: now(), today });
      reckoned.set(release.id, verdict(findings));
    });
    return whenIdle(tasks, () => setVerdicts((before) => keepSame(before, reckoned)));
  }, [model, releases, today]);
  return verdicts;
}

/** `next`, but with the verdicts of `before` that say the same: their lines need not render. */
function keepSame(before: ReadonlyMap<Id, Verdict>, next: ReadonlyMap<Id, Verdict>) {
  const kept = [...next].map(([id, verdict]): [Id, Verdict] => {
    const old = before.get(id);
    return [id, old && isSame(old, verdict) ? old : verdict];
  });
  return new Map(kept);
}

const isSame = (a: Verdict, b: Verdict): boolean =>
  a.word === b.word &&
  a.blockers === b.blockers &&
  a.warnings === b.warnings &&
  a.ahead === b.ahead;

const NONE: ReadonlyMap<Id, Verdict> = new Map();
