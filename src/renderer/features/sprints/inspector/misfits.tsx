import { TriangleAlert } from 'lucide-react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { misfitsBySprint, waysOf } from '#shared/domain/sprint/against-lock.ts';
import { longDate } from '#shared/lib/date-words.ts';
import styles from './inspector.module.css';

/** How a sprint does not fit what it feeds. */
export function Misfits({ sprintId }: { readonly sprintId: Id }) {
  const misfits = useModel((model) => misfitsBySprint(model).get(sprintId));
  if (!misfits) return null;
  return (
    <ul className={styles.misfits}>
      {misfits.flatMap((misfit) =>
        waysOf(misfit).map(({ words, day }) => (
          <li key={`${misfit.release.id} ${words}`} className={styles.misfit}>
            <TriangleAlert role="img" aria-label="Warning" />
            <span>
              It {words} of {misfit.release.version}, {longDate(day)}.
            </span>
          </li>
        )),
      )}
    </ul>
  );
}
