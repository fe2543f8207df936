import { TriangleAlert } from 'lucide-react';
import { cx } from '#renderer/components/cx.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { misfitsBySprint } from '#shared/domain/sprint/against-lock.ts';
import { numberOf } from '#shared/domain/sprint/lanes.ts';
import { useInHand } from '../drag.tsx';
import { useSprintHandle } from '../handle.ts';
import styles from './releases.module.css';

interface FeedingProps {
  readonly sprints: readonly Sprint[];
  readonly releaseId: Id;
}

/** The sprints that feed a release, by team. */
export function Feeding({ sprints, releaseId }: FeedingProps) {
  const teams = useModel((model) => model.teams);
  if (sprints.length === 0) return <span className="dimmer">No sprint feeds it yet</span>;
  return (
    <>
      {[...Map.groupBy(sprints, ({ teamId }) => teamId)].map(([teamId, own]) => (
        <span key={teamId} className={styles.team}>
          <span className={cx(styles.teamName, 'cut')}>
            {teams.get(teamId ?? '')?.name ?? 'No team'}
          </span>
          {own.map((sprint) => (
            <SprintChip
              key={sprint.id}
              sprint={sprint}
              releaseId={releaseId}
              isFirst={sprint === sprints[0]}
            />
          ))}
        </span>
      ))}
    </>
  );
}

interface SprintChipProps {
  readonly sprint: Sprint;
  readonly releaseId: Id;
  readonly isFirst: boolean;
}

function SprintChip({ sprint, releaseId, isFirst }: SprintChipProps) {
  const { handle, isSelected, label } = useSprintHandle(sprint, releaseId, isFirst);
  const { sprintIds } = useInHand();
  const isMisfit = useModel(
    (model) =>
      misfitsBySprint(model)
        .get(sprint.id)
        ?.some(({ release }) => release.id === releaseId) ?? false,
  );
  return (
    <span
      {...handle}
      data-state={sprint.state}
      className={cx(
        styles.chip,
        isSelected && styles.chosen,
        isMisfit && styles.misfit,
        sprintIds.includes(sprint.id) && styles.lifted,
      )}
    >
      {isMisfit && <TriangleAlert aria-hidden />}
      <span className="unseen">{label}</span>
      <span className="cut" aria-hidden>
        {numberOf(sprint)}
      </span>
    </span>
  );
}
