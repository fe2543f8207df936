import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { Kbd } from '../components/kbd.tsx';
import { KEYS_OF_THINGS } from '../lib/keys-of-things.ts';
import { type Action, allActions, titleOf } from './actions.ts';
import styles from './keys-sheet.module.css';
import { useSurface } from './surface.ts';

/** Every key there is: of actions by group, then of what has keys while it has the focus. */
export function KeysSheet() {
  const isOpen = useSurface((state) => state.keys);
  if (!isOpen) return null;
  const groups = Map.groupBy(allActions().filter(hasKeys), (action) => action.group);
  const things = Object.values(KEYS_OF_THINGS);
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      onClose={() => useSurface.setState({ keys: false })}
    >
      <section
        ref={takeFocus}
        aria-label="All keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll through it
        tabIndex={0}
        className={styles.groups}
      >
        {[...groups].map(([group, actions]) => (
          <Group key={group} heading={group}>
            {actions.map((action) => (
              <Line key={action.name} words={titleOf(action)} keys={action.keys ?? []} />
            ))}
          </Group>
        ))}
        {things.map(({ heading, keys }) => (
          <Group key={heading} heading={heading}>
            {keys.map((each) => (
              <Line key={each.title} words={each.title} keys={each.keys} />
            ))}
          </Group>
        ))}
      </section>
    </Dialog>
  );
}

const takeFocus = (list: HTMLElement | null) => list?.focus();

const hasKeys = (action: Action) => (action.keys?.length ?? 0) > 0;

interface GroupProps {
  readonly heading: string;
  readonly children: ReactNode;
}

const Group = ({ heading, children }: GroupProps) => (
  <section className={styles.group}>
    <h3 className={styles.heading}>{heading}</h3>
    <ul>{children}</ul>
  </section>
);

interface LineProps {
  readonly words: string;
  readonly keys: readonly string[];
}

const Line = ({ words, keys }: LineProps) => (
  <li className={styles.line}>
    <span className={styles.words}>{words}</span>
    {keys.map((each) => (
      <Kbd key={each} keys={each} />
    ))}
  </li>
);
