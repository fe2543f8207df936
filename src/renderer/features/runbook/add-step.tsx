import { AddLine } from '#renderer/components/add-line.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './runbook.module.css';

interface AddStepProps {
  readonly sectionId: Id;
  /** How many steps the section has. */
  readonly count: number;
}

/** A line at the end of a section that takes one step after the other. */
export const AddStep = ({ sectionId, count }: AddStepProps) => (
  <AddLine
    add="Add step"
    name={`step ${sectionId}`}
    label="New step"
    placeholder="What is done? Enter adds it."
    className={styles.adding}
    onAdd={(title) => void run('runbook.addStep', { sectionId, title, index: count })}
  />
);
