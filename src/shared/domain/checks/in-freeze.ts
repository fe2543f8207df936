import { momentWords } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { type FreezeObstacle, obstaclesOn, shipOf } from '../calendar/legal-day.ts';
import { reasonFor } from '../freeze/reasons.ts';
import type { FreezeReason } from '../records/calendar.ts';
import type { Check, Report } from './check.ts';

/**
 * The window, or the day where there is none, shares a moment with a freeze. One that repeats so
 * often that its times overlap is one finding, of the first time that nobody has explained.
 */
export const inFreeze: Check = {
  name: 'in-freeze',
  subject: 'freezes',
  needsDate: true,
  run({ model, release }) {
    if (release.targetDate === null) return [];
    const met = obstaclesOn(model, shipOf(model, release), release.targetDate).flatMap(
      (obstacle) => {
        if (obstacle.kind === 'window') return [];
        const { freeze, startDate, placed } = obstacle;
        const reason = placed.id && reasonFor(model, placed.id, freeze.id, startDate);
        return [{ obstacle, reason: reason || null }];
      },
    );
    return [...Map.groupBy(met, ({ obstacle }) => `${obstacle.placed.id}:${obstacle.freeze.id}`)]
      .map(([, times]) => times.find(({ reason }) => reason === null) ?? times[0])
      .flatMap((time) => (time ? [report(time.obstacle, release.version, time.reason)] : []));
  },
};

function report(obstacle: FreezeObstacle, version: string, reason: FreezeReason | null): Report {
  const { kind, freeze, startDate, start, end, placed } = obstacle;
  const isHard = kind === 'hard-freeze';
  const isExplained = !isHard && reason !== null;
  const times = `It holds from ${momentWords(start, freeze.zone)} to ${momentWords(end, freeze.zone)} ${zoneLabel(freeze.zone)}`;
  return {
    severity: isExplained ? 'note' : 'blocker',
    what: `In ${isHard ? 'a hard' : 'a soft'} freeze: ${freeze.title}`,
    where: placed.environment || version,
    why: isExplained
      ? `${times}. Why all the same: ${reason.reason}`
      : `${times}${isHard ? '; nothing is deployed then.' : ', and nobody has said why it has to be then.'}`,
    how: isHard || isExplained ? 'Move the window' : 'Say why, or move the window',
    mend: { at: 'window', deploymentId: placed.id },
    records: [placed.id ?? '', freeze.id, startDate],
  };
}
