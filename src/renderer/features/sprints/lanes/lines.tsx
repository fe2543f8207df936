import { useSelected } from '#renderer/state/selection.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { lockDate } from '#shared/domain/release/scope-lock.ts';
import type { AxisProps } from './axis.tsx';
import styles from './lanes.module.css';
import { LABELS, xOf } from './scale.ts';

/** What goes down through all lanes: weeks, today, the releases' days, the chosen one's lock. */
export function Lines({
  span,
  width,
  from,
  to,
  today,
  releases,
}: Omit<AxisProps, 'left' | 'edge'>) {
  const [chosenId = ''] = useSelected('release');
  const chosen = useModel((model) => model.releases.get(chosenId) ?? null);
  const lock = chosen && lockDate(chosen);
  const middle = (day: string) => LABELS + xOf(span, day, width) + width / 2;
  return (
    <div className={styles.lines} aria-hidden>
      <div
        className={styles.weeks}
        style={{ left: LABELS, backgroundSize: `${7 * width}px 100%` }}
      />
      {releases.map(
        ({ id, targetDate, hue }) =>
          targetDate !== null &&
          targetDate >= from &&
          targetDate <= to && (
            <i
              key={id}
              className={styles.shipLine}
              data-hue={hue}
              style={{ left: middle(targetDate) }}
            />
          ),
      )}
      {lock !== null && (
        <i className={styles.lockLine} data-hue={chosen?.hue} style={{ left: middle(lock) }} />
      )}
      <i className={styles.todayLine} style={{ left: middle(today) }} />
    </div>
  );
}
