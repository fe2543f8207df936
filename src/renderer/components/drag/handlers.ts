import type { Point } from './pointer.ts';

/** What a drop did, such as `Move 4.2.0 to Fri 11 Dec 2026`; `null` for nothing. */
export type Outcome = string | null;

/** What happens while something is dragged. Ids are those given to `useLift` and `useTarget`. */
export interface DragHandlers {
  /** Something is lifted. */
  onLift(id: string, at: Point): void;
  /** The pointer moved, or what lies under it scrolled. */
  onMove(targetId: string | null, at: Point): void;
  /**
   * It was let go over a target, or over nothing. Answers what was done, in words, once it is done;
   * `null` where nothing was.
   */
  onDrop(targetId: string | null, at: Point): Outcome | Promise<Outcome>;
  /** Escape, or something else took it back: everything goes back. */
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
  /** After a drop, of what it did. */
  dropped(id: string, outcome: Outcome): string;
  cancelled(id: string): string;
}
