import { CalendarRange, ListChecks, ListOrdered } from 'lucide-react';
import { BoardIcon } from '#renderer/components/board-icon.tsx';
import styles from './welcome.module.css';

const PARTS = [
  {
    Icon: CalendarRange,
    name: 'Calendar',
    about: 'Releases, phases and deployment windows by day. Move one; what hangs on it follows.',
  },
  {
    Icon: BoardIcon,
    name: 'Board',
    about: 'Your tracker’s issues, dragged into the release that ships them.',
  },
  {
    Icon: ListChecks,
    name: 'Checklists',
    about: 'What has to be true in each phase, ticked by whom and when.',
  },
  {
    Icon: ListOrdered,
    name: 'Runbook',
    about: 'Deployment night step by step, with clock times and the way back. On paper, too.',
  },
] as const;

/** What a workspace holds, for those who have none yet. */
export const Overview = () => (
  <section className={styles.overview} aria-label="What a workspace holds">
    <ul>
      {PARTS.map(({ Icon, name, about }) => (
        <li key={name} className={styles.part}>
          <Icon size={18} strokeWidth={1.75} aria-hidden />
          <span>
            <span className={styles.name}>{name}</span>
            <span className={styles.about}>{about}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);
