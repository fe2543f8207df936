import { type ReactNode, useMemo, useState } from 'react';
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
import { focusDetails } from './checklist/focus-details.ts';
import { groupsOf, type HeldItem, type ItemGroup } from './checklist/groups.ts';
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
  const [held, setHeld] = useState<HeldItem | null>(null);
  const groups = useGroups(phases, grouping, held);
  if (!chosen)
    return (
      <EmptyState title="No phases">This release was made without phases or checklists.</EmptyState>
    );
  const { phase, items } = chosen;
  const [first, ...others] =
    grouping === 'phase' ? [{ id: phase.id, title: PHASE_NAMES[phase.kind], items }] : groups;
  return (
    <div className={styles.groups}>
      <section>
        <GroupHead group={first}>
          {grouping === 'phase' && <PhaseControls key={phase.id} dated={chosen} />}
          <SegmentedControl
            label="Group checklist items"
            options={GROUPINGS}
            value={grouping}
            onChange={(next) => useReleaseView.setState({ grouping: next })}
          />
        </GroupHead>
        {grouping === 'phase' ? (
          <PhaseChecklist key={phase.id} phases={phases} dated={chosen} />
        ) : (
          first && <Rows phases={phases} group={first} hold={setHeld} />
        )}
      </section>
      {others.map((group) => (
        <section key={group.id}>
          <GroupHead group={group} />
          <Rows phases={phases} group={group} hold={setHeld} />
        </section>
      ))}
    </div>
  );
}

/** The groups of all phases' items; none while they stand by phase. */
function useGroups(
  phases: readonly DatedPhase[],
  by: Grouping,
  held: HeldItem | null,
): readonly ItemGroup[] {
  const roles = useModel((model) => model.roles);
  const people = useModel((model) => model.people);
  return useMemo(
    () => (by === 'phase' ? [] : groupsOf(phases, by, { roles, people }, held)),
    [phases, by, roles, people, held],
  );
}

interface GroupHeadProps {
  /** None where no group has an item. */
  readonly group: ItemGroup | undefined;
  readonly children?: ReactNode;
}

function GroupHead({ group, children }: GroupHeadProps) {
  const words = countsWords(group?.items ?? [], useToday());
  return (
    <header className={styles.head}>
      {group && <h2 className={styles.title}>{group.title}</h2>}
      <span className={styles.counts} title={words}>
        {words}
      </span>
      {children}
    </header>
  );
}

interface RowsProps {
  readonly phases: readonly DatedPhase[];
  readonly group: ItemGroup;
  readonly hold: (held: HeldItem | null) => void;
}

/** A group's items; one whose details are open stays in it, and keeps the focus when it goes then. */
function Rows({ phases, group, hold }: RowsProps) {
  const onDetails = (itemId: Id, isOpen: boolean) => {
    hold(isOpen ? { itemId, groupId: group.id } : null);
    if (!isOpen) focusDetails(itemId);
  };
  return (
    <ul aria-label={group.title}>
      {group.items.map((dated) => (
        <ChecklistRow
          key={dated.item.id}
          dated={dated}
          phases={phases}
          second="phase"
          onDetails={(isOpen) => onDetails(dated.item.id, isOpen)}
        />
      ))}
    </ul>
  );
}
