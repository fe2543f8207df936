import { useDialogs } from '../state/dialogs.ts';

/** The second press of a double click, or of Enter, comes within this time, in ms, and a click this near, in px. */
const QUICK = 500;
const NEAR = 8;
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;
const KEYS = ['keydown', 'keyup'] as const;

const isQuick = (first: Event, second: Event): boolean =>
  second.timeStamp - first.timeStamp < QUICK;

const isNear = (first: MouseEvent, second: MouseEvent): boolean =>
  Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY) < NEAR;

const isEnter = ({ key }: KeyboardEvent): boolean => key === 'Enter';

/** Tells the second of two presses, where a question was answered between them. */
function followPresses<E extends Event>(isSecond: (first: E, second: E) => boolean) {
  let last: E | null = null;
  let isAnswered = false;
  return {
    onAnswer() {
      isAnswered = true;
    },
    /** A press of another kind came between: what comes next is no second one. */
    forget() {
      last = null;
    },
    isUnmeant(press: E): boolean {
      const first = isAnswered ? last : null;
      isAnswered = false;
      last = press;
      return first !== null && isSecond(first, press);
    },
  };
}

/**
 * Keeps the second press of a double click on a dialog's button, or of Enter there, from what lies
 * beneath, where the first one closed the dialog, and from what it asks next. Answers how to stop.
 */
export function guardSecondPress(): () => void {
  const clicks = followPresses<MouseEvent>((a, b) => isQuick(a, b) && isNear(a, b));
  const enters = followPresses<KeyboardEvent>((a, b) => isEnter(a) && isEnter(b) && isQuick(a, b));
  const isSwallowed = { click: false, key: false };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPress = (event: MouseEvent) => {
    if (event.type === 'pointerdown') {
      enters.forget();
      isSwallowed.click = clicks.isUnmeant(event);
    }
    if (isSwallowed.click) swallow(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.type === 'keydown' && !event.repeat) {
      clicks.forget();
      isSwallowed.key = enters.isUnmeant(event);
    }
    if (isSwallowed.key) swallow(event);
  };
  const unsubscribe = useDialogs.subscribe(({ answered }, before) => {
    if (answered === before.answered) return;
    clicks.onAnswer();
    enters.onAnswer();
  });
  for (const type of PRESSES) window.addEventListener(type, onPress, true);
  for (const type of KEYS) window.addEventListener(type, onKey, true);
  return () => {
    unsubscribe();
    for (const type of PRESSES) window.removeEventListener(type, onPress, true);
    for (const type of KEYS) window.removeEventListener(type, onKey, true);
  };
}
