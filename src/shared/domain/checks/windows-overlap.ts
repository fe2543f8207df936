import { type IsoDate, wallAt } from '#shared/lib/dates.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import { type OpenWindow, windowsBeside } from '../deployment/open-windows.ts';
import { type DeploymentWindow, windowOf } from '../deployment/window.ts';
import { shortWindowWords, spanWords } from '../deployment/window-words.ts';
import { environmentKey } from '../freeze/touches.ts';
import type { Deployment } from '../records/release.ts';
import { deploymentsOf } from '../release/lookups.ts';
import { releaseName } from '../release/release-name.ts';
import { isOpen } from '../release/status.ts';
import type { Check, CheckInput, Report } from './check.ts';

/**
 * Two deployments at once on one environment: neither knows what the other changes. Two releases
 * block each other; two windows of one release are a warning to it.
 */
export const windowsOverlap: Check = {
  name: 'windows-overlap',
  subject: 'overlapping windows',
  needsDate: true,
  run(input) {
    const { model, release } = input;
    if (!isOpen(release)) return [];
    const placed = deploymentsOf(model.deployments, release.id).flatMap((deployment): Placed[] => {
      const window = deployment.state === 'planned' ? windowOf(deployment, release) : null;
      return window ? [{ deployment, window }] : [];
    });
    return placed.flatMap((mine, at) => [
      ...windowsBeside(model, mine.deployment.environment, mine.window, release.id).map((other) =>
        withAnother(input, mine, other),
      ),
      ...placed
        .slice(at + 1)
        .filter((other) => overlap(mine, other))
        .map((other) => withItself(input, mine, other)),
    ]);
  },
};

interface Placed {
  readonly deployment: Deployment;
  readonly window: DeploymentWindow;
}

function withAnother(
  { model, release, today }: CheckInput,
  mine: Placed,
  other: OpenWindow,
): Report {
  const [version, theirs] = [releaseName(model, release), releaseName(model, other.release)];
  const { environment } = mine.deployment;
  const shared = sharedWords(mine, other, today);
  const whole = `${shortWindowWords(other.window, today)} ${zoneLabel(other.window.zone)}`;
  return {
    ...reportOn(mine, other),
    severity: 'blocker',
    what: `Window overlaps with ${theirs}`,
    why: `${version} and ${theirs} are both deployed to ${environment} ${shared}.${whole === shared ? '' : ` ${theirs} has it ${whole}.`}`,
    how: 'Move one of them',
  };
}

const withItself = (
  { release: { version }, today }: CheckInput,
  mine: Placed,
  other: Placed,
): Report => ({
  ...reportOn(mine, other),
  severity: 'warning',
  what: `Two windows of ${version} overlap`,
  why: `Both are on ${mine.deployment.environment} ${sharedWords(mine, other, today)}.`,
  how: 'Look at the window',
});

const reportOn = ({ deployment }: Placed, other: Placed) => ({
  where: deployment.environment,
  mend: { at: 'window', deploymentId: deployment.id } as const,
  records: [deployment.id, other.deployment.id],
});

const overlap = (a: Placed, b: Placed): boolean =>
  environmentKey(a.deployment.environment) === environmentKey(b.deployment.environment) &&
  Date.parse(a.window.start) < Date.parse(b.window.end) &&
  Date.parse(b.window.start) < Date.parse(a.window.end);

/** `Fri 11 Dec, 22:00 – Sat 12 Dec, 00:00 Europe/Berlin`: the time they share, on the wall of `mine`. */
function sharedWords({ window: mine }: Placed, { window: other }: Placed, today: IsoDate): string {
  const start = Date.parse(mine.start) > Date.parse(other.start) ? mine.start : other.start;
  const end = Date.parse(mine.end) < Date.parse(other.end) ? mine.end : other.end;
  return `${spanWords(wallAt(start, mine.zone), wallAt(end, mine.zone), today)} ${zoneLabel(mine.zone)}`;
}
