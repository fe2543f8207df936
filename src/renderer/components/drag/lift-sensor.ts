import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';

/**
 * dnd-kit decides when a press becomes a drag and when it ends. Where the pointer is meanwhile is no
 * business of React's: passing every move on would render the whole area for each.
 */
export class LiftSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({ ...props, onMove: () => undefined });
  }
}
