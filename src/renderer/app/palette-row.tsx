import { ListBoxItem } from 'react-aria-components';
import type { Release } from '#shared/domain/records/release.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { Avatar } from '../components/avatar.tsx';
import { Kbd } from '../components/kbd.tsx';
import { ReleaseTitle } from '../components/release-title.tsx';
import { type Action, titleOf, type Way } from './actions.ts';
import styles from './palette.module.css';
import { isGreyed, keyOf, type PaletteEntry, textOf } from './palette-entries.ts';

/** One line of the palette. */
export const PaletteRow = ({ entry }: { readonly entry: PaletteEntry }) => (
  <ListBoxItem
    id={keyOf(entry)}
    textValue={textOf(entry)}
    isDisabled={isGreyed(entry)}
    className={styles.row ?? ''}
  >
    <Words entry={entry} />
  </ListBoxItem>
);

function Words({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'action':
      return <ActionWords action={entry.action} way={entry.way} />;
    case 'target':
      return (
        <>
          <span className={styles.words}>{entry.target.title}</span>
          {entry.target.hint && <span className={styles.hint}>{entry.target.hint}</span>}
        </>
      );
    case 'release':
      return <ReleaseWords release={entry.release} />;
    case 'item':
      return (
        <>
          <span className={`mono ${styles.key}`}>{entry.item.key}</span>
          <span className={styles.words}>{entry.item.title}</span>
          <span className={styles.hint}>{entry.item.status}</span>
        </>
      );
    case 'person':
      return (
        <>
          <Avatar name={entry.person.name} decorative />
          <span className={styles.words}>{entry.person.name}</span>
          <span className={styles.hint}>
            {entry.person.active ? entry.person.mail : 'inactive'}
          </span>
        </>
      );
  }
}

function ActionWords({ action, way }: { readonly action: Action; readonly way: Way }) {
  const { detail, keys, needs } = action;
  const hint = way === 'ask' ? 'asks which' : way === 'not' ? needs : null;
  return (
    <>
      <span className={styles.words}>
        {titleOf(action)}
        {detail && <span className={styles.detail}>{detail()}</span>}
      </span>
      {hint && <span className={styles.hint}>{hint}</span>}
      {way === 'here' && keys?.[0] && <Kbd keys={keys[0]} />}
    </>
  );
}

const ReleaseWords = ({ release }: { readonly release: Release }) => (
  <>
    <span className={styles.dot} style={{ background: `var(--hue-${release.hue})` }} />
    <ReleaseTitle release={release} className={styles.release} />
    {release.targetDate && <span className={styles.hint}>{longDate(release.targetDate)}</span>}
  </>
);
