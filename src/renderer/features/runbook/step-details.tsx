import { MarkdownField } from '#renderer/components/markdown-field.tsx';
import { run } from '#renderer/state/run.ts';
import type { DeploymentWindow } from '#shared/domain/deployment/window.ts';
import type { RunbookStep } from '#shared/domain/records/runbook.ts';
import { LongText } from './long-text.tsx';
import styles from './runbook.module.css';
import { Assignment, type Edit, Timing } from './step-facts.tsx';

interface StepDetailsProps {
  readonly step: RunbookStep;
  readonly number: string;
  readonly window: DeploymentWindow | null;
}

/** Everything about a step, edited in place. */
export function StepDetails({ step, number, window }: StepDetailsProps) {
  const edit: Edit = (fields, visit) => run('runbook.editStep', { stepId: step.id, fields }, visit);
  return (
    <div className={styles.details}>
      <Assignment step={step} edit={edit} />
      <Timing step={step} edit={edit} window={window} />
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
          waitsAs={`command of ${step.id}`}
          onCommit={(command, visit) => edit({ command }, visit)}
        />
        <LongText
          label="Expect"
          value={step.expected}
          placeholder="What is seen when it worked."
          maxLength={20_000}
          waitsAs={`expected of ${step.id}`}
          onCommit={(expected, visit) => edit({ expected }, visit)}
        />
        <LongText
          label="Stop if"
          value={step.stopIf}
          placeholder="What ends it at once."
          maxLength={20_000}
          waitsAs={`stopIf of ${step.id}`}
          onCommit={(stopIf, visit) => edit({ stopIf }, visit)}
        />
        <LongText
          label="Undo"
          value={step.undo}
          placeholder="How it is taken back; commands between `backticks`."
          wide
          maxLength={20_000}
          waitsAs={`undo of ${step.id}`}
          onCommit={(undo, visit) => edit({ undo }, visit)}
        />
      </div>
    </div>
  );
}
