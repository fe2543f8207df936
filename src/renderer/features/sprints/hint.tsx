import { useMemo } from 'react';
import { DropHint } from '#renderer/components/drag/drop-hint.tsx';
import { Version } from '#renderer/components/version.tsx';
import { getModel } from '#renderer/state/workspace.ts';
import { type FeedEffects, movedWords, overfullWords } from '#shared/domain/sprint/feed-effects.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { effectsOf, type Feeding, sprintsWords } from './feeding.ts';
import styles from './hint.module.css';

const MOST_LINES = 3;

/** What a drop here would do: reckoned once for each target, with the command itself. */
export function Hint({ feeding }: { readonly feeding: Feeding }) {
  const effects = useMemo(() => effectsOf(feeding), [feeding]);
  const release = getModel().releases.get(feeding.releaseId ?? '');
  return (
    <DropHint side="below">
      <div className={styles.head}>
        <span className="cut">{sprintsWords(feeding.sprintIds)}</span>
        <span className={styles.arrow} aria-hidden>
          →
        </span>
        {release ? <Version version={release.version} /> : 'no release'}
        {release?.targetDate && <span className="dimmer">{longDate(release.targetDate)}</span>}
      </div>
      {effects ? <Effects effects={effects} /> : <div className={styles.quiet}>As it is now.</div>}
    </DropHint>
  );
}

function Effects({ effects }: { readonly effects: FeedEffects }) {
  const against = [
    ...effects.breaks.map(({ release, finding }) => ({
      text: `${release.version}: ${finding.what}`,
      tone: finding.severity === 'blocker' ? styles.refuses : styles.warns,
    })),
    ...effects.overfull.map((one) => ({ text: overfullWords(one), tone: styles.warns })),
  ];
  const more = against.length - MOST_LINES;
  return (
    <>
      <div className={styles.quiet}>{movedWords(effects.moved)}.</div>
      {against.slice(0, MOST_LINES).map(({ text, tone }) => (
        <div key={text} className={tone}>
          {text}
        </div>
      ))}
      {more > 0 && <div className={styles.warns}>and {more} more</div>}
    </>
  );
}
