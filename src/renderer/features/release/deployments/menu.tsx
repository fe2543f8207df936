import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule } from '#renderer/components/menu.tsx';
import { MoveItems } from '#renderer/components/move-items.tsx';
import { RowMenu } from '#renderer/components/sortable/row-menu.tsx';
import { afterMenu } from '#renderer/lib/after-menu.ts';
import { openDeployment } from '#renderer/state/release-view.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { putDeployment } from './order.ts';

interface DeploymentMenuProps {
  readonly deployment: Deployment;
  readonly index: number;
  readonly count: number;
}

/** Everything that can be done with a deployment, in words. */
export function DeploymentMenu({ deployment, index, count }: DeploymentMenuProps) {
  const { id, environment } = deployment;
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
        <MoveItems
          up={index > 0 ? index - 1 : null}
          down={index < count - 1 ? index + 1 : null}
          onMove={(to) => putDeployment(deployment, to)}
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
