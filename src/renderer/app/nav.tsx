import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from '../components/cx.ts';
import { Figure } from '../components/figure.tsx';
import { WithTooltip } from '../components/tooltip.tsx';
import { findAction, runAction } from './actions.ts';
import { go, type PlainPlace, useRoute } from './route.ts';
import styles from './sidebar.module.css';

interface NavPlaceProps {
  readonly place: PlainPlace;
  readonly icon: ReactNode;
  readonly title: string;
  /** How much is there, and the word for one. */
  readonly count?: { readonly figure: number; readonly unit: string };
}

/** A line of the sidebar that leads to a place. */
export function NavPlace({ place, icon, title, count }: NavPlaceProps) {
  const here = useRoute().place === place;
  const some = count && count.figure > 0 ? count : null;
  return (
    <WithTooltip text={title} keys={findAction(`go.${place}`)?.keys?.[0]} placement="right">
      <Button
        className={cx(styles.nav, here && styles.on)}
        aria-current={here ? 'page' : undefined}
        onPress={() => go({ place })}
      >
        {icon}
        <span className={styles.words}>{title}</span>
        {some && <Figure {...some} className={styles.count} />}
      </Button>
    </WithTooltip>
  );
}

interface NavActionProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly title: string;
}

/** A line of the sidebar that does something. */
export const NavAction = ({ name, icon, title }: NavActionProps) => (
  <WithTooltip text={title} keys={findAction(name)?.keys?.[0]} placement="right">
    <Button className={cx(styles.nav)} onPress={() => runAction(name)}>
      {icon}
      <span className={styles.words}>{title}</span>
    </Button>
  </WithTooltip>
);
