import { useDialogs } from '../state/dialogs.ts';

/** The second press of a double click comes within this time, in ms, and this near, in px. */
const QUICK = 500;
const NEAR = 8;
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

type Press = Pick<MouseEvent, 'clientX' | 'clientY' | 'timeStamp'>;

const isSecond = (first: Press, { clientX, clientY, timeStamp }: Press): boolean =>
  timeStamp - first.timeStamp < QUICK &&
  Math.hypot(clientX - first.clientX, clientY - first.clientY) < NEAR;

/**
 * Keeps the second press of a double click on a dialog's button from what lies beneath, where the
 * first one closed the dialog. Answers how to stop.
 */
export function guardSecondPress(): () => void {
  let last: Press | null = null;
  let hasClosed = false;
  let isSwallowed = false;
  const onPress = (event: MouseEvent) => {
    if (event.type === 'pointerdown') {
      isSwallowed = hasClosed && last !== null && isSecond(last, event);
      hasClosed = false;
      last = event;
    }
    if (!isSwallowed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const unsubscribe = useDialogs.subscribe(({ open }, before) => {
    if (open.length < before.open.length) hasClosed = true;
  });
  for (const type of PRESSES) window.addEventListener(type, onPress, true);
  return () => {
    unsubscribe();
    for (const type of PRESSES) window.removeEventListener(type, onPress, true);
  };
}
