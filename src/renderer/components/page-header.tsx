import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './page-header.module.css';

interface Slots {
  readonly start: HTMLElement | null;
  readonly end: HTMLElement | null;
  /** What the window as a whole is called. */
  readonly window: string;
}

/** Where the top bar takes what a place puts into it; the shell provides it. */
export const PageHeaderSlots = createContext<Slots>({
  start: null,
  end: null,
  window: '',
});

interface PageHeaderProps {
  /** What the window is called: plain text, also when `heading` shows it richer. */
  readonly title: string;
  /** What stands in the top bar instead of the plain title: a breadcrumb, a version. */
  readonly heading?: ReactNode;
  /** Controls beside the title. */
  readonly children?: ReactNode;
  /** Actions at the far end, before the search. */
  readonly actions?: ReactNode;
}

/** A place's part of the top bar: where one is, and what can be done with the whole place. */
export function PageHeader({ title, heading, children, actions }: PageHeaderProps) {
  const { start, end, window } = useContext(PageHeaderSlots);
  useEffect(() => {
    document.title = [title, window].filter(Boolean).join(' · ');
  }, [title, window]);
  return (
    <>
      {start &&
        createPortal(
          <>
            <h1 className={styles.title}>{heading ?? title}</h1>
            {children}
          </>,
          start,
        )}
      {end && createPortal(actions, end)}
    </>
  );
}
