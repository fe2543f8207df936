import { leadTo } from '#renderer/app/lead-to.ts';
import { Ahead, Findings, Reasons } from '#renderer/components/findings.tsx';
import { InspectorPanel } from '#renderer/components/inspector-panel.tsx';
import { Verdict } from '#renderer/components/verdict.tsx';
import { useChecks } from '#renderer/state/checks.ts';
import { verdict } from '#shared/domain/checks/verdict.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { isOpen } from '#shared/domain/release/status.ts';

/** Whether the release may fly, and every reason for and against it. */
export function ReleaseInspector({ release }: { readonly release: Release }) {
  const checks = useChecks(release);
  const call = verdict(checks.findings);
  return (
    <InspectorPanel
      label="Preflight"
      heading={
        <>
          <span className="grow">Preflight</span>
          {isOpen(release) && <Verdict verdict={call.word} />}
        </>
      }
    >
      <div>
        {isOpen(release) && <Reasons verdict={call} />}
        <Findings checks={checks} onFollow={leadTo} />
      </div>
      <Ahead findings={checks.findings} onFollow={leadTo} />
    </InspectorPanel>
  );
}
