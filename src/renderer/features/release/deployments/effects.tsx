import { useMemo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { Foreseen } from '#renderer/components/foreseen.tsx';
import { WindowLines } from '#renderer/components/window-lines.tsx';
import { now, today } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Plan } from '#shared/commands/command.ts';
import { newBlockers } from '#shared/domain/checks/new-blockers.ts';
import { dayWords } from '#shared/domain/deployment/deployment-words.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { addDays, daysBetween } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import styles from './deployments.module.css';
import { type DeploymentDraft, draftedWindow, movedDays } from './draft.ts';

interface EffectsProps {
  readonly release: Release;
  readonly deployment: Deployment | null;
  readonly draft: DeploymentDraft;
  /** What saving it comes to. */
  readonly plan: Result<Plan>;
}

/** The window in words, and what saving would do, reckoned by the command itself. */
export function Effects({ release, deployment, draft, plan }: EffectsProps) {
  const window = draftedWindow(deployment, draft);
  const lines = useMemo(
    () => [dayLine(release, deployment, draft), ...breaksOf(release, plan)],
    [release, deployment, draft, plan],
  );
  return (
    <div className={styles.effects} role="status">
      <Foreseen>
        {window && <WindowLines window={window} />}
        {lines.map(
          ({ text, tone }) =>
            text !== '' && (
              <span key={text} className={cx(tone && styles[tone])}>
                {text}
              </span>
            ),
        )}
      </Foreseen>
    </div>
  );
}

interface Line {
  readonly text: string;
  readonly tone: 'warns' | 'breaks' | null;
}

function dayLine(release: Release, deployment: Deployment | null, draft: DeploymentDraft): Line {
  const { targetDate } = release;
  const days = movedDays(release, deployment, draft);
  if (targetDate === null || draft.date === null) return { text: '', tone: null };
  if (days !== 0 && draft.movesRelease)
    return { text: `The release moves to ${longDate(addDays(targetDate, days))}`, tone: 'warns' };
  const words = dayWords(daysBetween(targetDate, draft.date));
  return { text: words && `Starts ${words} the release’s date`, tone: null };
}

/** What stands against it, or would newly stand against the release. */
function breaksOf(release: Release, plan: Result<Plan>): readonly Line[] {
  if (!plan.ok) {
    const asks = plan.error.code === 'soft-freeze';
    return [{ text: explain(plan.error).what, tone: asks ? 'warns' : 'breaks' }];
  }
  const before = getModel();
  const after = applyChanges(before, plan.value.changes);
  return newBlockers(before, after, release.id, { now: now(), today: today() }).map(
    ({ check, what, where, why }) => ({
      text: check === 'window-swallowed' ? why : `${what}: ${where}`,
      tone: 'breaks',
    }),
  );
}
