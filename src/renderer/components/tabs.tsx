import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx.ts';
import { Figure } from './figure.tsx';
import styles from './tabs.module.css';

interface TabsProps<T extends string> {
  /** What the tabs divide, for those who cannot see it. */
  readonly label: string;
  readonly tabs: readonly {
    readonly id: T;
    readonly title: string;
    /** How much it holds, and the word for one. */
    readonly count?: { readonly figure: number; readonly unit: string } | null;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Parts of one thing, one of them in sight. */
export function Tabs<T extends string>({ label, tabs, value, ...rest }: TabsProps<T>) {
  const { onChange, children, className } = rest;
  const list = useRef<HTMLDivElement>(null);
  // Chosen by a key of its own, a tab takes the focus from the one that has it.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-key="${value}"]`);
    if (list.current?.contains(document.activeElement)) chosen?.focus();
  }, [value]);
  return (
    <AriaTabs
      className={cx(styles.tabs, className)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList ref={list} aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ id, title, count }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {title}
            {count && <Figure {...count} className={styles.count} />}
          </Tab>
        ))}
      </TabList>
      <TabPanel
        key={value}
        id={value}
        className={styles.panel ?? ''}
        render={(panel) => (
          <div
            {...panel}
            role="tabpanel"
            aria-labelledby={undefined}
            aria-label={tabs.find(({ id }) => id === value)?.title}
          />
        )}
      >
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
