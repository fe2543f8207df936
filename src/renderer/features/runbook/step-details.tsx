import { useMemo } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { MarkdownField } from '#renderer/components/markdown-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TimeField } from '#renderer/components/time-field.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { InputOf } from '#shared/commands/index.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import { STEP_KIND_OPTIONS } from './kinds.tsx';
import { LongText } from './long-text.tsx';
import styles from './runbook.module.css';

type Fields = InputOf<'runbook.editStep'>['fields'];
/** Changes the step that is open; `visit` names the visit to one field. */
type Edit = (fields: Fields, visit?: string) => void;

interface StepDetailsProps {
  readonly step: RunbookStep;
  readonly number: string;
}

/** Everything about a step, edited in place. */
export function StepDetails({ step, number }: StepDetailsProps) {
  const edit: Edit = (fields, visit) =>
    void run('runbook.editStep', { stepId: step.id, fields }, visit);
  return (
    <div className={styles.details}>
      <Assignment step={step} edit={edit} />
      <Timing step={step} edit={edit} />
      <div className={styles.texts}>
        <div className={styles.wide}>
          <span className={styles.fieldLabel}>Instructions</span>
          <MarkdownField
            label={`Instructions of step ${number}`}
            value={step.instructions}
            empty="Add instructions"
            placeholder="How it is done. Markdown."
            onCommit={(instructions, visit) => edit({ instructions }, visit)}
          />
        </div>
        <LongText
          label="Command"
          value={step.command}
          placeholder="What is typed, exactly."
          mono
          wide
          maxLength={20_000}
          onCommit={(command, visit) => edit({ command }, visit)}
        />
        <LongText
          label="Expect"
          value={step.expected}
          placeholder="What is seen when it worked."
          maxLength={20_000}
          onCommit={(expected, visit) => edit({ expected }, visit)}
        />
        <LongText
          label="Stop if"
          value={step.stopIf}
          placeholder="What ends it at once."
          maxLength={20_000}
          onCommit={(stopIf, visit) => edit({ stopIf }, visit)}
        />
        <LongText
          label="Undo"
          value={step.undo}
          placeholder="How it is taken back; commands between `backticks`."
          wide
          maxLength={20_000}
          onCommit={(undo, visit) => edit({ undo }, visit)}
        />
      </div>
    </div>
  );
}

interface PartProps {
  readonly step: RunbookStep;
  readonly edit: Edit;
}

function Assignment({ step, edit }: PartProps) {
  const people = useModel((model) => model.people);
  const roles = useModel((model) => model.roles);
  const roleOptions = useMemo(
    () => [
      { id: '', label: 'No role' },
      ...[...roles.values()].sort(byRank).map(({ id, name }) => ({ id, label: name })),
    ],
    [roles],
  );
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
      <Select
        label="Role"
        options={roleOptions}
        value={step.roleId ?? ''}
        onChange={(roleId) => edit({ roleId: roleId === '' ? null : roleId })}
      />
    </div>
  );
}

const Timing = ({ step, edit }: PartProps) => (
  <div className={styles.fields}>
    <NumberField
      label="Takes"
      unit="min"
      value={step.durationMinutes}
      min={0}
      max={100_000}
      step={1}
      onChange={(minutes, visit) => edit({ durationMinutes: Math.round(minutes ?? 0) }, visit)}
    />
    <TimeField
      label="Not before"
      value={step.fixedStart}
      onChange={(fixedStart, visit) => edit({ fixedStart }, visit)}
    />
    <NumberField
      label="Undo takes"
      unit="min"
      value={step.undoMinutes}
      min={0}
      max={100_000}
      step={1}
      placeholder="unknown"
      onChange={(minutes, visit) =>
        edit({ undoMinutes: minutes === null ? null : Math.round(minutes) }, visit)
      }
    />
    <Checkbox
      className={styles.irreversible}
      isSelected={step.irreversible}
      onChange={(irreversible) => edit({ irreversible })}
    >
      No way back
    </Checkbox>
  </div>
);
