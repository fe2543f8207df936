import { GripVertical } from 'lucide-react';
import { useLift } from '../drag/use-drag.ts';
import { openRowMenu } from './row-menu.tsx';
import styles from './sortable.module.css';

interface GripProps {
  readonly liftId: string;
  /** What it moves, for those who cannot see the row: `Move step 2.1`. */
  readonly label: string;
}

/** What a row is lifted by; pressed, it opens the row's menu. It shows while the row is pointed at. */
export function Grip({ liftId, label }: GripProps) {
  const { ref, listeners, describedBy } = useLift(liftId);
  return (
    <button
      type="button"
      ref={ref}
      {...listeners}
      className={styles.grip}
      aria-label={label}
      aria-describedby={describedBy}
      aria-haspopup="menu"
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={({ currentTarget }) => openRowMenu(currentTarget)}
      data-grip
    >
      <GripVertical aria-hidden />
    </button>
  );
}
