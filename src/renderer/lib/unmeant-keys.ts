import { type KeyboardEvent, useRef } from 'react';

/** So long a pause in typing means that a person has seen what came up, in milliseconds. */
const PAUSE = 400;

/**
 * For a question that comes up by itself: what is still being typed, meant for where the focus was,
 * does not answer it. Keys count from the first pause on; Escape always does.
 */
export function useUnmeantKeys(): (event: KeyboardEvent) => void {
  const last = useRef(performance.now());
  const seen = useRef(false);
  return (event) => {
    const pause = event.timeStamp - last.current;
    last.current = event.timeStamp;
    seen.current ||= pause > PAUSE;
    if (seen.current || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
}
