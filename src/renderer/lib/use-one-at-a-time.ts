import { useRef } from 'react';

/** Does work that takes a while one at a time: what is asked for meanwhile is not done. */
export function useOneAtATime(work: () => Promise<unknown>): () => void {
  const isUnderWay = useRef(false);
  return () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void work().finally(() => {
      isUnderWay.current = false;
    });
  };
}
