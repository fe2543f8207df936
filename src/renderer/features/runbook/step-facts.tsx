import { useMemo } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DurationField } from '#renderer/components/duration-field.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { RoleSelect } from '#renderer/components/role-select.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { InputOf } from '#shared/commands/index.ts';
import type { DeploymentWindow } from '#shared/domain/deployment/window.ts';
import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import { dayFor, dayOffsetWords, nightsOf } from '#shared/domain/runbook/fixed-start.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import { addDays } from '#shared/lib/dates.ts';
import { STEP_KIND_OPTIONS } from './kinds.tsx';
import styles from './runbook.module.css';

/** Changes the step that is open; `visit` names the visit to one field. */
export type Edit = (fields: InputOf<'runbook.editStep'>['fields'], visit?: string) => unknown;

interface PartProps {
  readonly step: RunbookStep;
  readonly edit: Edit;
}

/** What kind of step it is, and who does it. */
export function Assignment({ step, edit }: PartProps) {
  const people = useModel((model) => model.people);
  const roles = useModel((model) => model.roles);
  return (
    <div className={styles.fields}>
      <Select
        label="Kind"
        options={STEP_KIND_OPTIONS}
        value={step.kind}
        onChange={(kind) => edit({ kind })}
      />
      <PersonPicker
        label="Owner"
        people={people}
        value={step.ownerId}
        onChange={(ownerId) => ownerId !== step.ownerId && edit({ ownerId })}
      />
      <RoleSelect roles={roles} value={step.roleId} onChange={(roleId) => edit({ roleId })} />
      <Checkbox
        className={styles.irreversible}
        isSelected={step.irreversible}
        onChange={(irreversible) => edit({ irreversible })}
      >
        No way back
      </Checkbox>
    </div>
  );
}

interface TimingProps extends PartProps {
  readonly window: DeploymentWindow | null;
}

/** As many minutes as a step may take. */
const LONGEST = 100_000;

/** How long it takes, how long it takes to undo, and when it may start at the earliest. */
export function Timing({ step, edit, window }: TimingProps) {
  const { fixedDay, fixedStart } = step;
  const days = useMemo(() => dayOptions(fixedDay, window), [fixedDay, window]);
  return (
    <div className={styles.fields}>
      <DurationField
        label="Takes"
        value={step.durationMinutes}
        max={LONGEST}
        needed="Type how long it takes, 0 for no time."
        onChange={(minutes, visit) => minutes !== null && edit({ durationMinutes: minutes }, visit)}
      />
      <DurationField
        label="Undo takes"
        value={step.undoMinutes}
        max={LONGEST}
        placeholder="unknown"
        onChange={(undoMinutes, visit) => edit({ undoMinutes }, visit)}
      />
      <TimeField
        label="Not before"
        value={fixedStart}
        onChange={(time, visit) =>
          edit(
            { fixedStart: time, fixedDay: time === null ? 0 : dayFor(time, step, window) },
            visit,
          )
        }
      />
      <Select
        label="On"
        options={days}
        value={String(fixedDay)}
        isDisabled={fixedStart === null}
        onChange={(day) => edit({ fixedDay: Number(day) })}
      />
    </div>
  );
}

/** The days around the window, and the one that is chosen. */
function dayOptions(chosen: number, window: DeploymentWindow | null) {
  const first = Math.min(-2, chosen);
  const last = Math.max((window === null ? 1 : nightsOf(window)) + 1, chosen);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    const words = dayOffsetWords(day);
    if (window === null) return { id: String(day), label: words };
    return { id: String(day), label: shortDate(addDays(window.startDate, day)), hint: words };
  });
}
