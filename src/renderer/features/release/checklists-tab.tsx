import { useMemo } from 'react';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { SegmentedControl } from '#renderer/components/segmented-control.tsx';
import { type Grouping, useReleaseView } from '#renderer/state/release-view.ts';
import { useToday } from '#renderer/state/today.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { PHASE_NAMES } from '#shared/domain/release/phase-words.ts';
import styles from './checklist/checklist.module.css';
import { countsWords } from './checklist/counts.ts';
import { groupsOf } from './checklist/groups.ts';
import { PhaseChecklist } from './checklist/phase-checklist.tsx';
import { PhaseControls } from './checklist/phase-controls.tsx';
import { ChecklistRow } from './checklist/row.tsx';
import { type DatedPhase, useChosenPhase, usePhases, useRelease } from './use-release.ts';

const GROUPINGS = [
  { id: 'phase', label: 'By phase' },
  { id: 'role', label: 'By role' },
  { id: 'person', label: 'By person' },
] as const;

/** What has to be true before the release goes on: by phase, by role, or by person. */
export function Tab({ releaseId }: { readonly releaseId: Id }) {
  const release = useRelease(releaseId);
  return release && <Checklists release={release} />;
}

function Checklists({ release }: { readonly release: Release }) {
  const phases = usePhases(release);
  const grouping = useReleaseView((view) => view.grouping);
  const chosen = useChosenPhase(phases);
  if (!chosen)
    return (
      <EmptyState title="No phases">This release was made without phases or checklists.</EmptyState>
    );
  return grouping === 'phase' ? (
    <ByPhase key={chosen.phase.id} phases={phases} dated={chosen} />
  ) : (
    <Grouped phases={phases} grouping={grouping} />
  );
}

const GroupingSwitch = ({ value }: { readonly value: Grouping }) => (
  <SegmentedControl
    label="Group checklist items"
    options={GROUPINGS}
    value={value}
    onChange={(grouping) => useReleaseView.setState({ grouping })}
  />
);

interface ByPhaseProps {
  readonly phases: readonly DatedPhase[];
  readonly dated: DatedPhase;
}

function ByPhase({ phases, dated }: ByPhaseProps) {
  const today = useToday();
  return (
    <section>
      <header className={styles.head}>
        <h2 className={styles.title}>{PHASE_NAMES[dated.phase.kind]}</h2>
        <span className={styles.counts} title={countsWords(dated.items, today)}>
          {countsWords(dated.items, today)}
        </span>
        <PhaseControls dated={dated} />
        <GroupingSwitch value="phase" />
      </header>
      <PhaseChecklist phases={phases} dated={dated} />
    </section>
  );
}

interface GroupedProps {
  readonly phases: readonly DatedPhase[];
  readonly grouping: Exclude<Grouping, 'phase'>;
}

function Grouped({ phases, grouping }: GroupedProps) {
  const today = useToday();
  const roles = useModel((model) => model.roles);
  const people = useModel((model) => model.people);
  const groups = useMemo(
    () => groupsOf(phases, grouping, { roles, people }),
    [phases, grouping, roles, people],
  );
  return (
    <div className={styles.groups}>
      {groups.map((group, index) => (
        <section key={group.id}>
          <header className={styles.head}>
            <h2 className={styles.title}>{group.title}</h2>
            <span className={styles.counts}>{countsWords(group.items, today)}</span>
            <span className="grow" />
            {index === 0 && <GroupingSwitch value={grouping} />}
          </header>
          <ul aria-label={group.title}>
            {group.items.map((dated) => (
              <ChecklistRow key={dated.item.id} dated={dated} phases={phases} second="phase" />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <GroupingSwitch value={grouping} />}
    </div>
  );
}
