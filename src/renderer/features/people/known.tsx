import styles from './people.module.css';

/** A cell with what is known; a dash where nothing is. */
export const Known = ({ words }: { readonly words: string | null | undefined }) =>
  words ? (
    <td className="cut" title={words}>
      {words}
    </td>
  ) : (
    <td className={styles.unknown}>
      <span aria-hidden>–</span>
      <span className="unseen">none</span>
    </td>
  );
