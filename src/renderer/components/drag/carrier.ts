import type { DragHandlers, DragWords } from './handlers.ts';
import type { Point } from './pointer.ts';
import { followPointer } from './pointer-trail.ts';
import { targetAt } from './targets.ts';

/** What a carrier needs of the area in which things are dragged. */
interface Area {
  handlers(): DragHandlers;
  words(): DragWords;
  /** Moves what is in hand by so much from where it was. */
  carry(by: Point): void;
  /** Reads something out. */
  say(text: string): void;
}

/** Carries one thing at a time from its lift to its end. */
export interface Carrier {
  lift(id: string, from: Point): void;
  /** Lets go, and says what came of it once that is settled. */
  drop(): Promise<void>;
  cancel(): void;
  /** Lets everything be, unsaid. */
  stop(): void;
}

interface Carried {
  readonly id: string;
  readonly stop: () => void;
  at: Point;
  target: string | null;
}

/** A carrier for an area. While the pointer moves, nothing renders but what a handler changes. */
export function carrierFor(area: Area): Carrier {
  let carried: Carried | null = null;

  const move = (from: Point, at: Point) => {
    if (!carried) return;
    const target = targetAt(at);
    const changed = target !== carried.target;
    carried.at = at;
    carried.target = target;
    area.handlers().onMove(target, at);
    area.carry({ x: at.x - from.x, y: at.y - from.y });
    if (changed) area.say(area.words().over(carried.id, target));
  };
  const end = (): Carried | null => {
    const was = carried;
    carried = null;
    was?.stop();
    return was;
  };
  return {
    lift(id, from) {
      end();
      area.handlers().onLift(id, from);
      area.say(area.words().lifted(id));
      const scrollers = () => area.handlers().scrollers?.() ?? [];
      const stop = followPointer({ scrollers, onMove: (at) => move(from, at) }, from);
      carried = { id, stop, at: from, target: null };
    },
    async drop() {
      const was = end();
      if (!was) return;
      const outcome = await area.handlers().onDrop(was.target, was.at);
      if (!carried) area.say(area.words().dropped(was.id, outcome));
    },
    cancel() {
      const was = end();
      if (!was) return;
      area.handlers().onCancel();
      area.say(area.words().cancelled(was.id));
    },
    stop: () => void end(),
  };
}
