import { ListBoxItem } from 'react-aria-components';
import { longDate } from '#shared/lib/date-words.ts';
import { Kbd } from '../components/kbd.tsx';
import { titleOf } from './actions.ts';
import styles from './palette.module.css';
import { keyOf, type PaletteEntry, textOf } from './palette-entries.ts';

/** One line of the palette. */
export const PaletteRow = ({ entry }: { readonly entry: PaletteEntry }) => (
  <ListBoxItem id={keyOf(entry)} textValue={textOf(entry)} className={styles.row ?? ''}>
    <Words entry={entry} />
  </ListBoxItem>
);

function Words({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === 'action')
    return (
      <>
        <span className={styles.words}>
          {titleOf(entry.action)}
          {entry.action.detail && <span className={styles.detail}>{entry.action.detail()}</span>}
        </span>
        {entry.action.keys?.[0] && <Kbd keys={entry.action.keys[0]} />}
      </>
    );
  if (entry.kind === 'release') {
    const { version, name, hue, targetDate } = entry.release;
    return (
      <>
        <span className={styles.dot} style={{ background: `var(--hue-${hue})` }} />
        <span className="mono">{version}</span>
        <span className={styles.words}>{name}</span>
        {targetDate && <span className={styles.hint}>{longDate(targetDate)}</span>}
      </>
    );
  }
  const { key, title, status } = entry.item;
  return (
    <>
      <span className={`mono ${styles.key}`}>{key}</span>
      <span className={styles.words}>{title}</span>
      <span className={styles.hint}>{status}</span>
    </>
  );
}
