import type { KeyboardEvent } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { Grip } from '#renderer/components/sortable/grip.tsx';
import { type DropEdge, rowMarks } from '#renderer/components/sortable/marks.ts';
import { WindowLines } from '#renderer/components/window-lines.tsx';
import { openDeployment, useReleaseView } from '#renderer/state/release-view.ts';
import { DEPLOYMENT_WORDS, dayWords } from '#shared/domain/deployment/deployment-words.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import styles from './deployments.module.css';
import { DeploymentMenu } from './menu.tsx';
import { DeploymentPanel } from './panel.tsx';

interface DeploymentRowProps {
  readonly release: Release;
  readonly deployment: Deployment;
  readonly index: number;
  readonly count: number;
  readonly isLifted: boolean;
  /** Where a drop would put what is in hand. */
  readonly drop: DropEdge;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One deployment: read in a line, edited in a panel under it. */
export function DeploymentRow(props: DeploymentRowProps) {
  const { release, deployment, index, count, isLifted, drop, onKeyDown } = props;
  const { id, environment, state, windowDay } = deployment;
  const isOpen = useReleaseView((view) => view.deployment === id);
  const words = DEPLOYMENT_WORDS[state];
  return (
    <li
      className={cx(styles.row, rowMarks(isLifted, drop))}
      data-deployment={id}
      onKeyDown={onKeyDown}
    >
      {count > 1 && <Grip liftId={id} label={`Move ${environment}`} />}
      <DialogTrigger isOpen={isOpen} onOpenChange={(open) => openDeployment(open ? id : null)}>
        <Button className={styles.line ?? ''}>
          <span className={styles.place}>
            <span className="unseen">Deployment to </span>
            <span className={styles.environment} title={environment}>
              {environment || 'No environment'}
            </span>
            {count > 1 && index === 0 && (
              <span title="Its runbook and its window are those of the release's documents">
                <Chip>Main</Chip>
              </span>
            )}
            {words !== '' && <Chip tone={TONES[state]}>{words}</Chip>}
          </span>
          <span className={styles.when}>
            <When release={release} deployment={deployment} />
          </span>
          <span className={styles.offset}>{dayWords(windowDay)}</span>
        </Button>
        <DeploymentPanel release={release} deployment={deployment} />
      </DialogTrigger>
      <DeploymentMenu deployment={deployment} index={index} count={count} />
    </li>
  );
}

const TONES = {
  planned: 'plain',
  live: 'accent',
  deployed: 'go',
  'rolled-back': 'nogo',
  abandoned: 'plain',
} as const satisfies Record<Deployment['state'], string>;

/** The window; without a date only its times, without times that there is none. */
function When({ release, deployment }: Pick<DeploymentRowProps, 'release' | 'deployment'>) {
  const { windowStart, windowEnd, zone } = deployment;
  const window = windowOf(deployment, release);
  if (window) return <WindowLines window={window} />;
  if (windowStart === null || windowEnd === null)
    return <span className={styles.missing}>No window yet</span>;
  return (
    <span>
      {timeRange(windowStart, windowEnd)} {zoneLabel(zone)}
    </span>
  );
}
