import { Check, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Team } from '#shared/domain/records/people.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { misfitsBySprint } from '#shared/domain/sprint/against-lock.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { nameInTeam, shortName } from '#shared/domain/sprint/lanes.ts';
import { committedOf } from '#shared/domain/sprint/points.ts';
import { pointsWords } from '#shared/lib/format.ts';
import { useInHand } from '../drag.tsx';
import { useSprintHandle } from '../handle.ts';
import { mainReleaseOf } from '../shown.ts';
import styles from './lanes.module.css';

interface FaceProps {
  readonly sprint: Sprint;
  readonly team: Team | null;
  /** The product whose release gives the colour; `null` is any. */
  readonly productId: Id | null;
  /** The first in sight of its lane: where Tab comes to. */
  readonly isFirst: boolean;
}

interface SprintBarProps extends FaceProps {
  /** In px of the canvas. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The narrowest bar with facts in it, in px. */
const NARROW = 64;
/** What stands beside a name, and how wide its letters are, in px. */
const PADDING = 20;
const ICON = 16;
const LETTER = 6.4;

/** A sprint on its days. */
export const SprintBar = memo(function SprintBar({ left, top, width, ...face }: SprintBarProps) {
  const { handle, className, hue, label } = useFace(face);
  return (
    <div
      {...handle}
      data-hue={hue}
      data-state={face.sprint.state}
      data-narrow={width < NARROW || undefined}
      className={cx(className, styles.placed)}
      style={{ left, top: top + 4, width: width - 2 }}
    >
      <Face {...face} label={label} width={width} />
    </div>
  );
});

/** A sprint that has no days yet. */
export const UndatedSprint = memo(function UndatedSprint(face: FaceProps) {
  const { handle, className, hue, label } = useFace(face);
  return (
    <div {...handle} data-hue={hue} data-state={face.sprint.state} className={className}>
      <Face {...face} label={label} width={Number.POSITIVE_INFINITY} />
    </div>
  );
});

function useFace({ sprint, productId, isFirst }: FaceProps) {
  const { handle, isSelected, label } = useSprintHandle(sprint, null, isFirst);
  const { sprintIds } = useInHand();
  const hue = useModel((model) => mainReleaseOf(model, sprint.id, productId)?.hue ?? 0);
  const className = cx(
    styles.bar,
    isSelected && styles.selected,
    sprintIds.includes(sprint.id) && styles.lifted,
  );
  return { handle, hue, className, label };
}

interface WordsProps extends FaceProps {
  readonly label: string;
  /** How wide it is, in px. */
  readonly width: number;
}

function Face({ sprint, team, label, width }: WordsProps) {
  const narrow = width < NARROW;
  const fed = useModel((model) => releasesFedBy(model, sprint.id));
  const points = useModel((model) => committedOf(model, sprint)?.points ?? null);
  const isMisfit = useModel((model) => misfitsBySprint(model).has(sprint.id));
  const icons = Number(isMisfit) + Number(sprint.state === 'closed');
  const room = width - PADDING - icons * ICON;
  const versions = fed.map(({ version }) => version).join(' · ');
  return (
    <>
      <span className="unseen">{label}</span>
      <span className={styles.name} aria-hidden>
        <span className={styles.called}>
          {sprint.state === 'closed' && !narrow && <Check aria-hidden />}
          <span className="cut">{shortName(nameInTeam(sprint, team), room / LETTER)}</span>
        </span>
        {isMisfit && <TriangleAlert className={styles.flag} aria-hidden />}
      </span>
      {!narrow && (
        <span className={styles.facts} aria-hidden>
          <span className={versions === '' ? 'cut' : 'mono cut'}>{versions || 'no release'}</span>
          <span>{pointsWords(points)}</span>
        </span>
      )}
    </>
  );
}
