import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';
import type { Result } from '#shared/lib/result.ts';
import type { z } from '#shared/lib/zod.ts';

/** What a pure command cannot know by itself. */
export interface CommandContext {
  readonly now: Instant;
  /** The date on the wall of the workspace's zone. */
  readonly today: IsoDate;
  /** The Person who acts. */
  readonly actorId: Id;
  /** A new UUIDv7. */
  newId(): Id;
}

/** What a command would do: one transaction, with the words that undo will name it by. */
export interface Plan {
  /** In the imperative, with the thing's name: `Move 4.2.0 to Fri 11 Dec 2026`. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Undo stops at a final transaction. */
  readonly final?: boolean;
}

/** One thing that can be done to a workspace. Pure: the window previews with the same function. */
export interface Command<I> {
  readonly input: z.ZodType<I>;
  run(model: Model, input: I, context: CommandContext): Result<Plan>;
}

/** Declares a command, its input inferred from the schema. */
export const defineCommand = <I>(command: Command<I>): Command<I> => command;
