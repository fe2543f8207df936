import { deploymentsOf } from '../release/lookups.ts';
import type { Check, CheckInput, Report } from './check.ts';

const missing = (
  name: string,
  subject: string,
  report: Omit<Report, 'where'>,
  isMissing: (input: CheckInput) => boolean,
): Check => ({
  name,
  subject,
  run: (input) => (isMissing(input) ? [{ ...report, where: input.release.version }] : []),
});

/** Nobody can say whether a release without a goal was worth it. */
export const goalMissing = missing(
  'goal-missing',
  'goal',
  {
    severity: 'warning',
    what: 'No goal',
    why: 'Without one nobody can say what may be left out, or whether the release was worth it.',
    how: 'Write the goal',
    mend: { at: 'field', field: 'goal' },
  },
  ({ release }) => release.goal.trim() === '',
);

/** A release without an owner is nobody's, and so is one whose owner left. */
export const ownerMissing: Check = {
  name: 'owner-missing',
  subject: 'owner',
  run({ model, release }) {
    const owner = release.ownerId === null ? undefined : model.people.get(release.ownerId);
    if (owner?.active) return [];
    return [
      {
        severity: 'blocker',
        what: owner ? `${owner.name} is no longer active` : 'No owner',
        where: release.version,
        why: 'One person has to answer for the date, the scope and the call at night.',
        how: 'Choose an owner',
        mend: { at: 'field', field: 'owner' },
      },
    ];
  },
};

/** Without a date nothing that hangs on it has one. */
export const dateMissing = missing(
  'date-missing',
  'date',
  {
    severity: 'blocker',
    what: 'No target date',
    why: 'Phases, due dates and the deployment window are counted from it.',
    how: 'Set the date',
    mend: { at: 'field', field: 'date' },
  },
  ({ release }) => release.targetDate === null,
);

/** A deployment without a window cannot be planned, nor checked against others. */
export const windowMissing: Check = {
  name: 'window-missing',
  subject: 'window',
  needsDate: true,
  run({ model, release }) {
    const deployments = deploymentsOf(model.deployments, release.id);
    const without = deployments.find((row) => row.windowStart === null || row.windowEnd === null);
    if (!without && deployments.length > 0) return [];
    return [
      {
        severity: 'blocker',
        what: 'No deployment window',
        where: deployments.length > 1 && without ? without.environment : release.version,
        why: 'The runbook’s times, the people on call and the announcements depend on it.',
        how: 'Set the window',
        mend: { at: 'window', deploymentId: without?.id ?? null },
      },
    ];
  },
};
