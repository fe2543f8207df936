import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';
import { flushSync } from 'react-dom';

/**
 * dnd-kit's sensor, but what it carries moves in the frame of the pointer's own event. Left to
 * React's schedule it would move one frame later, and every move would cost two frames.
 */
export class SameFrameSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({ ...props, onMove: (to) => flushSync(() => props.onMove(to)) });
  }
}
