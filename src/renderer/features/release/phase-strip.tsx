import { CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { replaceRoute } from '#renderer/app/route.ts';
import { cx } from '#renderer/components/cx.ts';
import { ProgressBar } from '#renderer/components/progress-bar.tsx';
import { choosePhase } from '#renderer/state/release-view.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import { type Progress, progressOf } from '#shared/domain/release/progress.ts';
import { dateNear, rangeNear } from '#shared/lib/date-words.ts';
import { grouped } from '#shared/lib/format.ts';
import styles from './phases.module.css';
import { type DatedPhase, useChosenPhase } from './use-release.ts';

interface PhaseStripProps {
  readonly release: Release;
  readonly phases: readonly DatedPhase[];
}

/** The five phases with their dates and how far each is; a press shows the phase's checklist. */
export function PhaseStrip({ release, phases }: PhaseStripProps) {
  const chosen = useChosenPhase(phases);
  return (
    <section className={styles.phases} aria-label="Phases">
      {phases.map((dated) => (
        <PhaseCard
          key={dated.phase.id}
          release={release}
          dated={dated}
          isChosen={dated.phase.id === chosen?.phase.id}
        />
      ))}
    </section>
  );
}

interface PhaseCardProps {
  readonly release: Release;
  readonly dated: DatedPhase;
  readonly isChosen: boolean;
}

function PhaseCard({ release, dated, isChosen }: PhaseCardProps) {
  const { phase, items } = dated;
  const progress = progressOf(items.map(({ item }) => item));
  const name = PHASE_NAMES[phase.kind];
  return (
    <Button
      className={cx(styles.phase, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      onPress={() => {
        choosePhase(phase.id);
        replaceRoute({ place: 'release', releaseId: release.id, tab: 'checklists' });
      }}
    >
      <span className={styles.top}>
        <span className={styles.name}>{name}</span>
        <PhaseMark dated={dated} />
      </span>
      <PhaseDates release={release} dated={dated} />
      <ProgressBar
        label={`${name}: items done`}
        value={progress.done}
        total={progress.total}
        className={styles.bar}
        tone={phase.status === 'completed' || isDone(progress) ? 'go' : 'accent'}
      />
      <span
        className={styles.count}
      >{`${grouped(progress.done)} of ${grouped(progress.total)}`}</span>
    </Button>
  );
}

const isDone = ({ total, open }: Progress) => total > 0 && open === 0;

function PhaseMark({ dated: { phase } }: { readonly dated: DatedPhase }) {
  if (phase.status === 'completed')
    return <CircleCheck className={styles.completed} role="img" aria-label="Completed" />;
  if (phase.status === 'active')
    return <span className={styles.active} role="img" aria-label="In progress" />;
  return null;
}

/** The days of a phase; for the deployment the moment its window opens. */
function PhaseDates({ release, dated }: Pick<PhaseCardProps, 'release' | 'dated'>) {
  const { phase, start, end } = dated;
  const today = useToday();
  const deployment = useModel((model) => deploymentsOf(model.deployments, release.id)[0]);
  const window = deployment && windowOf(deployment, release);
  const words =
    phase.kind === 'deployment' && phase.status !== 'completed' && window
      ? `${dateNear(window.startDate, today)}, ${window.startTime}`
      : start === null || end === null
        ? 'No dates yet'
        : rangeNear(start, end, today);
  return <span className={styles.dates}>{words}</span>;
}
