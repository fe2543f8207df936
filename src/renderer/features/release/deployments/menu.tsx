import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule } from '#renderer/components/menu.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { afterMenu } from '#renderer/lib/after-menu.ts';
import { openDeployment } from '#renderer/state/release-view.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Deployment } from '#shared/domain/records/release.ts';

interface DeploymentMenuProps {
  readonly deployment: Deployment;
  readonly index: number;
  readonly count: number;
}

/** Everything that can be done with a deployment, in words. */
export function DeploymentMenu({ deployment, index, count }: DeploymentMenuProps) {
  const { id, environment } = deployment;
  const move = (to: number) => run('deployment.place', { deploymentId: id, index: to });
  return (
    <RowMenu>
      <Menu
        label={environment}
        placement="bottom end"
        trigger={
          <IconButton label={`More about ${environment}`}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem label="Change…" onAction={() => afterMenu(() => openDeployment(id))} />
        <MenuRule />
        <MenuItem
          label="Move up"
          keys="Alt+ArrowUp"
          isDisabled={index <= 0}
          onAction={() => move(index - 1)}
        />
        <MenuItem
          label="Move down"
          keys="Alt+ArrowDown"
          isDisabled={index >= count - 1}
          onAction={() => move(index + 1)}
        />
        <MenuRule />
        <MenuItem
          label="Remove"
          danger
          isDisabled={count === 1}
          onAction={() => void removeOne(id)}
        />
      </Menu>
    </RowMenu>
  );
}

async function removeOne(deploymentId: Id): Promise<void> {
  const done = await run('deployment.remove', { deploymentId });
  if (done) offerUndo(done);
}
