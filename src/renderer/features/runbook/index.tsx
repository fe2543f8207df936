import { ListOrdered } from 'lucide-react';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { RunbookEditor } from './editor.tsx';
import { useFirstDeployment } from './use-runbook.ts';

/** The runbook of a release's deployment: its steps in order, with their clock times. */
export function Tab({ releaseId }: { readonly releaseId: Id }) {
  const release = useModel((model) => model.releases.get(releaseId) ?? null);
  const { deployment, runbook } = useFirstDeployment(releaseId);
  if (!release || !deployment)
    return <EmptyState title="No deployment">A runbook belongs to a deployment.</EmptyState>;
  if (!runbook)
    return (
      <EmptyState
        icon={<ListOrdered />}
        title="No runbook yet"
        action={
          <Button
            kind="primary"
            onPress={() => run('runbook.create', { deploymentId: deployment.id })}
          >
            Start the runbook
          </Button>
        }
      >
        The steps of the deployment, in order, with who does them and when.
      </EmptyState>
    );
  return <RunbookEditor release={release} deployment={deployment} runbook={runbook} />;
}
