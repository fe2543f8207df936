import { AddLine } from '#renderer/components/add-line.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './runbook.module.css';

/** A line at the end of a section that takes one step after the other. */
export const AddStep = ({ sectionId }: { readonly sectionId: Id }) => (
  <AddLine
    add="Add step"
    name={`step ${sectionId}`}
    label="New step"
    placeholder="What is done? Enter adds it."
    className={styles.adding}
    onAdd={(title) => run('runbook.addStep', { sectionId, title })}
  />
);
