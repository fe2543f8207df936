import { useEffect, useId, useRef } from 'react';
import { OpeningAnswer, titleOfTrouble } from '#renderer/questions/opening-answer.tsx';
import type { OpeningTrouble } from '#renderer/state/opening.ts';
import styles from './welcome.module.css';

/** Why a workspace was not opened. It takes the focus, so that it is read out. */
export function Trouble({ trouble }: { readonly trouble: OpeningTrouble }) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      tabIndex={-1}
      data-hears-keys
      className={styles.trouble}
    >
      <h2 id={`${id}-title`} className={styles.heading}>
        {titleOfTrouble(trouble)}
      </h2>
      <div id={`${id}-words`}>
        <OpeningAnswer trouble={trouble} />
      </div>
    </div>
  );
}
