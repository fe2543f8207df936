import { useMemo } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { EditableText } from '#renderer/components/editable-text.tsx';
import { Select } from '#renderer/components/select.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { InputOf } from '#shared/commands/index.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import styles from './inspector.module.css';

const NONE = 'none';
const STATE_OPTIONS = [
  { id: 'future', label: 'To come' },
  { id: 'active', label: 'Running' },
  { id: 'closed', label: 'Completed' },
] as const;

/** Days, state, team and goal of a sprint. */
export function SprintFields({ sprint }: { readonly sprint: Sprint }) {
  const { id: sprintId, startDate, endDate } = sprint;
  const teams = useModel((model) => model.teams);
  const options = useMemo(
    () => [
      { id: NONE, label: 'No team' },
      ...[...teams.values()].sort(byRank).map(({ id, name }) => ({ id, label: name })),
    ],
    [teams],
  );
  const update = (to: Omit<InputOf<'sprint.update'>, 'sprintId'>, visit?: string) =>
    run('sprint.update', { sprintId, ...to }, visit);
  return (
    <>
      <div className={styles.pair}>
        <DateField
          label="First day"
          value={startDate}
          onChange={(to, visit) => update({ startDate: to }, visit)}
          {...(endDate !== null && { max: endDate })}
        />
        <DateField
          label="Last day"
          value={endDate}
          onChange={(to, visit) => update({ endDate: to }, visit)}
          {...(startDate !== null && { min: startDate })}
        />
        <Select
          label="State"
          options={STATE_OPTIONS}
          value={sprint.state}
          onChange={(state) => update({ state })}
        />
        <Select
          label="Team"
          options={options}
          value={sprint.teamId ?? NONE}
          onChange={(id) => update({ teamId: id === NONE ? null : id })}
        />
      </div>
      <div className={styles.field}>
        <span className={styles.caption} aria-hidden>
          Goal
        </span>
        <EditableText
          label="Goal"
          value={sprint.goal}
          onCommit={(goal, visit) => update({ goal }, visit)}
          placeholder="What it is for"
          multiline
          maxLength={2000}
          waitsAs={`goal of ${sprint.id}`}
        />
      </div>
    </>
  );
}
