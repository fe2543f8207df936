import { useMemo, useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea, TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { idOfMade } from '#renderer/state/made.ts';
import { useToday } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import { nextSprint, type ProposedSprint } from '#shared/domain/sprint/next-sprint.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import styles from './dialogs.module.css';

interface SprintDialogProps {
  readonly teamId: Id | null;
  /** The day on which it is to begin; `null` for the one after the team's last sprint. */
  readonly startDate: IsoDate | null;
  readonly close: (sprintId: Id | null) => void;
}

/** What somebody has said of the new sprint; what is left out is proposed. */
interface Said {
  readonly name?: string;
  readonly startDate?: IsoDate | null;
  readonly endDate?: IsoDate | null;
}

/** A new sprint: by default the one after the team's last. */
export function SprintDialog({ teamId: given, startDate: from, close }: SprintDialogProps) {
  const teams = useModel((model) => model.teams);
  const sprints = useModel((model) => model.sprints);
  const today = useToday();
  const sorted = useMemo(() => [...teams.values()].sort(byRank), [teams]);
  const [teamId, setTeamId] = useState(given ?? sorted[0]?.id ?? null);
  const [said, setSaid] = useState<Said>({});
  const [goal, setGoal] = useState('');
  const { error, attempt } = useAttempt(teamId, said, goal);
  const refused = refusalsAt(error, ['name', 'firstDay']);
  const team = teamId === null ? undefined : teams.get(teamId);
  const proposed = team
    ? beginning(nextSprint({ sprints }, team, today), from)
    : { name: '', startDate: from, endDate: null };
  const { name, startDate, endDate } = { ...proposed, ...said };
  const wrong = startDate !== null && endDate !== null && endDate < startDate;
  const isStartMissing = startDate === null && endDate !== null;
  const create = async () => {
    const input = { name, teamId, startDate, endDate, goal };
    const id = await idOfMade('sprints', attempt('sprint.create', input));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title="New sprint"
      confirm="Create sprint"
      ready={name.trim() !== ''}
      isFlawed={wrong || isStartMissing}
      onConfirm={() => void create()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      {sorted.length > 0 && (
        <Select
          label="Team"
          options={sorted.map(({ id, name: label }) => ({ id, label }))}
          value={teamId}
          onChange={(id) => {
            setTeamId(id);
            setSaid({});
          }}
        />
      )}
      <TextField
        label="Name"
        value={name}
        onChange={(to) => setSaid({ ...said, name: to })}
        error={refused.at('name')}
        autoFocus
        maxLength={500}
      />
      <div className={styles.pair}>
        <DateField
          label="First day"
          value={startDate}
          onChange={(to) => setSaid({ ...said, startDate: to })}
          clearable
          error={
            isStartMissing ? 'Give it a first day too, or no last one.' : refused.at('firstDay')
          }
        />
        <DateField
          label="Last day"
          value={endDate}
          onChange={(to) => setSaid({ ...said, endDate: to })}
          clearable
          error={wrong ? 'The last day lies before the first.' : null}
        />
      </div>
      <TextArea label="Goal" rows={2} value={goal} onChange={setGoal} maxLength={2000} />
    </FormDialog>
  );
}

/** The proposed sprint, as long, from another day where one is given. */
const beginning = (sprint: ProposedSprint, from: IsoDate | null): ProposedSprint =>
  from === null
    ? sprint
    : {
        ...sprint,
        startDate: from,
        endDate: addDays(from, daysBetween(sprint.startDate, sprint.endDate)),
      };
