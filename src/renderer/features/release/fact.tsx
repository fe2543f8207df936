import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import { FieldsPanel } from '#renderer/components/popover.tsx';
import { type HeadField, openField, useReleaseView } from '#renderer/state/release-view.ts';
import styles from './head.module.css';

interface FactProps {
  readonly field: HeadField;
  /** What the fact is, for those who cannot see it. */
  readonly label: string;
  /** The fact as it stands in the head. */
  readonly children: ReactNode;
  /** What edits it. */
  readonly panel: (close: () => void) => ReactNode;
}

/** A fact in the release's head that opens to be edited, by a press or from a finding. */
export function Fact({ field, label, children, panel }: FactProps) {
  const isOpen = useReleaseView((view) => view.open === field);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => openField(open ? field : null)}>
      <Button className={styles.fact ?? ''} data-fact={field}>
        <span className="unseen">{label}: </span>
        {children}
      </Button>
      <FieldsPanel placement="bottom end">
        <Dialog aria-label={label} className={styles.panel ?? ''}>
          {panel(() => openField(null))}
        </Dialog>
      </FieldsPanel>
    </DialogTrigger>
  );
}
