import { Fact } from '#renderer/components/inspector-panel.tsx';
import { WindowLines } from '#renderer/components/window-lines.tsx';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';

interface WindowFactsProps {
  readonly release: Release;
  readonly deployments: readonly Deployment[];
}

/** The windows of a release, each under the name of its environment where there are several. */
export const WindowFacts = ({ release, deployments }: WindowFactsProps) =>
  deployments.length === 0 ? (
    <Fact name="Window">None yet</Fact>
  ) : (
    deployments.map((deployment) => (
      <Fact
        key={deployment.id}
        name={deployments.length > 1 ? deployment.environment || 'Window' : 'Window'}
      >
        <Times release={release} deployment={deployment} />
      </Fact>
    ))
  );

/** A window as it lies; without a date only its times. */
function Times({ release, deployment }: { release: Release; deployment: Deployment }) {
  const { windowStart, windowEnd, zone } = deployment;
  const window = windowOf(deployment, release);
  if (window) return <WindowLines window={window} />;
  if (windowStart === null || windowEnd === null) return <>None yet</>;
  return (
    <>
      {timeRange(windowStart, windowEnd)} {zoneLabel(zone)}
    </>
  );
}
