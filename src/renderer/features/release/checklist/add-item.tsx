import { AddLine } from '#renderer/components/add-line.tsx';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import styles from './checklist.module.css';

/** A line at the end of a checklist that takes one item after the other. */
export const AddItem = ({ phaseId }: { readonly phaseId: Id }) => (
  <AddLine
    add="Add item"
    name={`checklist ${phaseId}`}
    label="New checklist item"
    placeholder="What has to be true? Enter adds it."
    className={styles.adding}
    onAdd={(title) => run('checklist.add', { phaseId, title })}
  />
);
