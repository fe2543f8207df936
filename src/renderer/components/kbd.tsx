import { capsOf } from '../lib/keys.ts';
import { isMac } from '../lib/platform.ts';
import styles from './kbd.module.css';

/** Keys as they stand on the keyboard: `<Kbd keys="Mod+K" />`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{capsOf(keys, isMac).join(isMac ? '' : ' ')}</kbd>;
}
