import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { grouped } from '#shared/lib/format.ts';
import styles from './import.module.css';

interface More {
  readonly hidden: number;
  readonly show: () => void;
}

/** The first of a list, until somebody wants all of it. */
export function useShown<T>(
  list: readonly T[],
  first: number,
): { readonly shown: readonly T[]; readonly more: More } {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? list : list.slice(0, first);
  return { shown, more: { hidden: list.length - shown.length, show: () => setOpen(true) } };
}

/** A button for the rest of a list; nothing where all of it is shown. */
export const ShowMore = ({ more, what }: { readonly more: More; readonly what: string }) =>
  more.hidden > 0 && (
    <div className={styles.more}>
      <Button kind="quiet" onPress={more.show}>
        Show {grouped(more.hidden)} more {what}
      </Button>
    </div>
  );
