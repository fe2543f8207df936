import type { Point } from './pointer.ts';

/** What happens while something is dragged. Ids are those given to `useLift` and `useTarget`. */
export interface DragHandlers {
  /** Something is lifted. */
  onLift(id: string, at: Point): void;
  /** The pointer moved, or what lies under it scrolled. */
  onMove(targetId: string | null, at: Point): void;
  /** It was let go over a target, or over nothing. */
  onDrop(targetId: string | null, at: Point): void;
  /** Escape: everything goes back. */
  onCancel(): void;
  /** What scrolls when the pointer comes near its edges, the innermost first. */
  scrollers?(): readonly HTMLElement[];
}

/** What a screen reader says. An empty text says nothing. */
export interface DragWords {
  /** How things are moved without a pointer; said with everything that can be lifted. */
  readonly instructions: string;
  lifted(id: string): string;
  over(id: string, targetId: string | null): string;
  dropped(id: string, targetId: string | null): string;
  cancelled(id: string): string;
}
