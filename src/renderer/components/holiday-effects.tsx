import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react';
import type { HolidayEffect } from '#shared/domain/calendar/holiday-effects.ts';
import { counted } from '#shared/lib/format.ts';
import styles from './holiday-effects.module.css';

const FEW = 4;

/** What other days off would shift and break, release by release. */
export const HolidayEffects = ({ effects }: { readonly effects: readonly HolidayEffect[] }) => (
  <section aria-label="What shifts" className={styles.effects}>
    {effects.length === 0 ? (
      <p className={styles.none}>
        <CircleCheck aria-hidden />
        Nothing shifts: no open date is counted over it.
      </p>
    ) : (
      effects.map((effect) => <Effect key={effect.releaseId} effect={effect} />)
    )}
  </section>
);

function Effect({ effect: { title, words, shifts, breaks } }: { readonly effect: HolidayEffect }) {
  const more = shifts.length - FEW;
  return (
    <div className={styles.release}>
      <h3 className={styles.title}>{title}</h3>
      {words !== null && <p className="dim">{words.replace(/ with it$/, '')}.</p>}
      <dl>
        {shifts.slice(0, FEW).map(({ what, before, after }, n) => (
          <div key={n} className={styles.shift}>
            <dt className="cut">{what}</dt>
            <dd>
              <span className="dim">{before}</span>
              <ArrowRight aria-label="becomes" />
              <span>{after}</span>
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p className={styles.more}>and {counted(more, 'more date')}</p>}
      {breaks.map((what) => (
        <p key={what} className={styles.breaks}>
          <TriangleAlert aria-hidden />
          {what}
        </p>
      ))}
    </div>
  );
}
