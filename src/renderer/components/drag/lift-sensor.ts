import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';

let cancelNow: (() => void) | null = null;

/** Takes the drag under way back, as Escape does; nothing where there is none. */
export const cancelDrag = (): void => cancelNow?.();

/**
 * dnd-kit decides when a press becomes a drag and when it ends. Where the pointer is meanwhile is no
 * business of React's: passing every move on would render the whole area for each. Escape is the
 * drag's alone: what stands in the window would otherwise take it for its own, too.
 */
export class LiftSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    const cancel = () => {
      forget();
      props.onCancel();
    };
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Escape') return;
      press.preventDefault();
      press.stopPropagation();
      cancel();
    };
    const forget = () => {
      window.removeEventListener('keydown', onKey, true);
      if (cancelNow === cancel) cancelNow = null;
    };
    super({
      ...props,
      onMove: () => undefined,
      onStart(at) {
        window.addEventListener('keydown', onKey, true);
        cancelNow = cancel;
        props.onStart(at);
      },
      onEnd() {
        forget();
        props.onEnd();
      },
      onCancel: cancel,
    });
  }
}
