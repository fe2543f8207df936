import { Dialog } from '../components/dialog.tsx';
import { Kbd } from '../components/kbd.tsx';
import { type Action, allActions, titleOf } from './actions.ts';
import styles from './keys-sheet.module.css';
import { useSurface } from './surface.ts';

/** Every action that has keys, by group. */
export function KeysSheet() {
  const isOpen = useSurface((state) => state.keys);
  if (!isOpen) return null;
  const groups = Map.groupBy(allActions().filter(hasKeys), (action) => action.group);
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      onClose={() => useSurface.setState({ keys: false })}
    >
      <div className={styles.groups}>
        {[...groups].map(([group, actions]) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul>
              {actions.map((action) => (
                <Line key={action.name} action={action} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const hasKeys = (action: Action) => (action.keys?.length ?? 0) > 0;

const Line = ({ action }: { readonly action: Action }) => (
  <li className={styles.line}>
    <span className={styles.words}>{titleOf(action)}</span>
    {action.keys?.map((keys) => (
      <Kbd key={keys} keys={keys} />
    ))}
  </li>
);
