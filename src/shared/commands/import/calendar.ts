import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { CalendarAnswers, CalendarRow } from '#shared/domain/import/calendar-plan.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { FreezeKind } from '#shared/domain/records/calendar.ts';
import { counted } from '#shared/lib/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext, Plan } from '../command.ts';
import { missing } from '../find.ts';
import { freezesFrom } from './calendar-freezes.ts';
import { holidaysFrom } from './calendar-holidays.ts';

/** What a calendar is imported as. What is left out stays as it is; new freezes are hard. */
export interface CalendarWish {
  readonly as: CalendarAnswers['as'];
  /** `null` is all of them. */
  readonly productId?: Id | null | undefined;
  /** Empty is every one. */
  readonly environment?: string | undefined;
  readonly kind?: FreezeKind | undefined;
}

/** What importing does, row by row. */
export interface CalendarOutcome {
  readonly changes: readonly Change[];
  readonly rows: readonly CalendarRow[];
}

/**
 * Brings a calendar in as freezes or holidays. What came from the same event before is updated,
 * what is called off is removed, and what the file does not know stays. Errors: `calendar-line`,
 * `calendar-too-many`, and `not-found` for the product.
 */
export function planCalendar(
  model: Model,
  file: CalendarFile,
  wish: CalendarWish,
  context: CommandContext,
): Result<Plan & CalendarOutcome> {
  const product = missing(model, 'products', wish.productId);
  if (!product.ok) return product;
  const outcome =
    wish.as === 'freezes'
      ? freezesFrom(model, file, wish, context)
      : holidaysFrom(model, file, context);
  if (!outcome.ok) return outcome;
  const noun = wish.as === 'freezes' ? 'freeze' : 'holiday';
  const news = outcome.value.rows.filter(({ change }) => change !== 'unchanged').length;
  return ok({ label: `Import ${counted(news, noun)} from ${file.file}`, ...outcome.value });
}
