import { type RefObject, useCallback, useSyncExternalStore } from 'react';

const REFUSED = '[data-refused]';

/**
 * Whether a field under `root` shows what was not taken: then what stands there is not what would
 * be gone on with, and a button that goes on is to be disabled.
 */
export function useRefused(root: RefObject<Element | null>): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (root.current === null) return () => undefined;
      const observer = new MutationObserver(onChange);
      observer.observe(root.current, {
        ...{ subtree: true, childList: true },
        attributeFilter: ['data-refused'],
      });
      return () => observer.disconnect();
    },
    [root],
  );
  return useSyncExternalStore(
    subscribe,
    () => root.current !== null && root.current.querySelector(REFUSED) !== null,
  );
}
