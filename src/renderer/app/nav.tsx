import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { grouped } from '#shared/lib/format.ts';
import { cx } from '../components/cx.ts';
import { WithTooltip } from '../components/tooltip.tsx';
import { findAction, runAction } from './actions.ts';
import { go, type PlainPlace, useRoute } from './route.ts';
import styles from './sidebar.module.css';

interface NavPlaceProps {
  readonly place: PlainPlace;
  readonly icon: ReactNode;
  readonly title: string;
  readonly count?: number;
}

/** A line of the sidebar that leads to a place. */
export function NavPlace({ place, icon, title, count }: NavPlaceProps) {
  const here = useRoute().place === place;
  return (
    <WithTooltip text={title} keys={findAction(`go.${place}`)?.keys?.[0]} placement="right">
      <Button
        className={cx(styles.nav, here && styles.on)}
        aria-current={here ? 'page' : undefined}
        onPress={() => go({ place })}
      >
        {icon}
        <span className={styles.words}>{title}</span>
        {count !== undefined && count > 0 && <span className={styles.count}>{grouped(count)}</span>}
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
