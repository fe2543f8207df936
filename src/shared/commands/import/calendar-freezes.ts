import { crowdedDay, MOST_ON_ONE_DAY } from '#shared/domain/freeze/crowded.ts';
import type { CalendarEvent, CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { CalendarRow } from '#shared/domain/import/calendar-plan.ts';
import { type Change, insert } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../command.ts';
import { changeFreeze, freezeGone, newFreeze } from '../freeze/edit.ts';
import { freezeIsSound } from '../freeze/sound.ts';
import type { CalendarOutcome, CalendarWish } from './calendar.ts';

/** Freezes out of a calendar's events, each known again by its UID. */
export function freezesFrom(
  model: Model,
  { file, events, cancelled }: CalendarFile,
  wish: CalendarWish,
  context: CommandContext,
): Result<CalendarOutcome> {
  const known = new Map([...model.freezes.values()].map((freeze) => [freeze.uid, freeze]));
  const changes: Change[] = [];
  const rows: CalendarRow[] = [];
  for (const event of events) {
    const planned = freezeFrom(model, event, known.get(event.uid), wish, context);
    if (!planned.ok) return inLine(file, event, planned.error);
    const freeze = known.get(event.uid);
    const change = !freeze ? 'added' : planned.value.length > 0 ? 'changed' : 'unchanged';
    changes.push(...planned.value);
    rows.push({ uid: event.uid, title: titleOf(event), start: event.startDate, change });
  }
  for (const uid of cancelled) {
    const freeze = known.get(uid);
    if (!freeze) continue;
    changes.push(...freezeGone(model, freeze));
    rows.push({ uid, title: freeze.title, start: freeze.startDate, change: 'removed' });
  }
  const crowded = dayTooFull(model, changes, context);
  if (crowded === null) return ok({ changes, rows });
  const facts = { file, date: longDate(crowded), most: MOST_ON_ONE_DAY };
  return fail(appError('calendar-crowded', facts));
}

/** A day on which what comes in makes too many. */
function dayTooFull(model: Model, changes: readonly Change[], { today }: CommandContext) {
  const came = changes.flatMap((change) =>
    change.table === 'freezes' && change.kind !== 'delete' ? change.id : [],
  );
  return came.length === 0
    ? null
    : crowdedDay(applyChanges(model, changes).freezes, new Set(came), today);
}

function freezeFrom(
  model: Model,
  { line: _, ...event }: CalendarEvent,
  known: Freeze | undefined,
  { productId, kind, environment }: CalendarWish,
  context: CommandContext,
): Result<readonly Change[]> {
  const told = { ...event, title: titleOf(event) };
  const scope = defined({ productId, environment });
  if (known) {
    const changed = changeFreeze(model, known, { ...told, ...scope, ...defined({ kind }) }, '');
    return changed.ok ? ok(changed.value.changes) : changed;
  }
  const freeze = newFreeze(model, { ...told, kind: kind ?? 'hard', ...scope }, context);
  const sound = freezeIsSound(model, freeze);
  return sound.ok ? ok([insert('freezes', freeze)]) : sound;
}

const titleOf = ({ title }: Pick<CalendarEvent, 'title'>): string => title || 'Freeze';

/** What is wrong with a freeze, said of the line at which its event begins. */
function inLine(file: string, { line }: CalendarEvent, error: AppError): Result<never> {
  if (error.code !== 'invalid-input') return fail(error);
  const { field, problem } = error.facts;
  return fail(appError('calendar-line', { file, line, problem: `${field} ${problem}` }));
}
