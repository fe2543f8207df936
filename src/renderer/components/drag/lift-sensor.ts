import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';

let cancelNow: (() => void) | null = null;

/** Takes the drag under way back, as Escape does; nothing where there is none. */
export const cancelDrag = (): void => cancelNow?.();

/**
 * dnd-kit decides when a press becomes a drag and when it ends. Where the pointer is meanwhile is no
 * business of React's: passing every move on would render the whole area for each. Keys are the
 * drag's alone: Escape takes it back, and what stands in the window hears none, or a key would remove
 * what is in hand.
 */
export class LiftSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    // From outside, dnd-kit ends a drag only as the system does: by a pointer that is cancelled.
    const cancel = () => {
      releaseUnheard();
      document.dispatchEvent(new PointerEvent('pointercancel'));
    };
    const onKey = (press: KeyboardEvent) => {
      press.preventDefault();
      press.stopPropagation();
      if (press.key === 'Escape') cancel();
    };
    let hearClicks = (): void => undefined;
    const forget = () => {
      window.removeEventListener('keydown', onKey, true);
      if (cancelNow === cancel) cancelNow = null;
      setTimeout(hearClicks);
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
      onCancel() {
        forget();
        props.onCancel();
      },
    });
    // dnd-kit keeps every click to itself for 50 ms, and longer where the window is busy: only the one
    // that comes with the release is no click.
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and there is no other way to them
    hearClicks = () => this['documentListeners'].removeAll();
  }
}

/** The button is still held: that it is let go later is no click on what lies under it. */
function releaseUnheard(): void {
  const swallow = (click: Event) => click.stopPropagation();
  const onRelease = () => {
    window.addEventListener('click', swallow, true);
    setTimeout(() => window.removeEventListener('click', swallow, true));
  };
  window.addEventListener('pointerup', onRelease, { capture: true, once: true });
}
