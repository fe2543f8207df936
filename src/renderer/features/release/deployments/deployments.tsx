import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { Button } from '#renderer/components/button.tsx';
import { DragArea } from '#renderer/components/drag/drag-area.tsx';
import { Carried } from '#renderer/components/sortable/carried.tsx';
import { dropEdge } from '#renderer/components/sortable/marks.ts';
import { SortableList } from '#renderer/components/sortable/sortable-list.tsx';
import { openDeployment, useReleaseView } from '#renderer/state/release-view.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import styles from './deployments.module.css';
import { deploymentByKey } from './order.ts';
import { DeploymentPanel } from './panel.tsx';
import { DeploymentRow } from './row.tsx';
import { useReorder } from './use-reorder.ts';

/** Where and when a release is deployed: each deployment a line, the main one first. */
export function Deployments({ release }: { readonly release: Release }) {
  const deployments = useModel((model) => deploymentsOf(model.deployments, release.id));
  const list = useRef<HTMLElement>(null);
  const { handlers, words, lifted, gap } = useReorder(deployments, list);
  return (
    <section className={styles.deployments} aria-labelledby="deployments">
      <header className={styles.head}>
        <h2 id="deployments" className={styles.title}>
          {deployments.length > 1 ? 'Deployments' : 'Deployment'}
        </h2>
        <AddDeployment release={release} />
      </header>
      <DragArea
        handlers={handlers}
        words={words}
        overlay={lifted && <Carried title={lifted.environment} />}
      >
        <SortableList target="deployments" listRef={list} label="Deployments">
          {deployments.map((deployment, index) => (
            <DeploymentRow
              key={deployment.id}
              release={release}
              deployment={deployment}
              index={index}
              count={deployments.length}
              isLifted={lifted?.id === deployment.id}
              drop={dropEdge(gap, index, deployments.length)}
              onKeyDown={(event) => deploymentByKey(event, deployment)}
            />
          ))}
        </SortableList>
      </DragArea>
      {deployments.length === 0 && (
        <p className={styles.missing}>No deployment: nobody knows where and when it goes out.</p>
      )}
    </section>
  );
}

function AddDeployment({ release }: { readonly release: Release }) {
  const isOpen = useReleaseView((view) => view.deployment === 'new');
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => openDeployment(open ? 'new' : null)}>
      <Button kind="quiet" icon={<Plus />}>
        Add deployment…
      </Button>
      <DeploymentPanel release={release} deployment={null} />
    </DialogTrigger>
  );
}
