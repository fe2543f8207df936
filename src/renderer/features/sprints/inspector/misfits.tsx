import { TriangleAlert } from 'lucide-react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { misfitsBySprint, misfitWords } from '#shared/domain/sprint/against-lock.ts';
import { longDate } from '#shared/lib/date-words.ts';
import styles from './inspector.module.css';

/** How a sprint does not fit what it feeds. */
export function Misfits({ sprintId }: { readonly sprintId: Id }) {
  const misfits = useModel((model) => misfitsBySprint(model).get(sprintId));
  if (!misfits) return null;
  return (
    <ul className={styles.misfits}>
      {misfits.map((misfit) => {
        const words = misfitWords(misfit);
        const day = misfit.endsAfterWindow ?? misfit.startsAfterLock;
        return (
          <li key={misfit.release.id} className={styles.misfit}>
            <TriangleAlert role="img" aria-label="Warning" />
            <span>
              It {words}
              {day !== null && `, ${longDate(day)}`}.
            </span>
          </li>
        );
      })}
    </ul>
  );
}
