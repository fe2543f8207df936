import { effectsOfHolidays } from '#shared/domain/calendar/holiday-effects.ts';
import { newlyFrozen } from '#shared/domain/freeze/newly-frozen.ts';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type {
  CalendarAnswers,
  CalendarChange,
  CalendarRow,
} from '#shared/domain/import/calendar-plan.ts';
import type { CalendarPreview } from '#shared/domain/import/calendar-preview.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import type { CommandContext } from '../command.ts';
import { planCalendar } from './calendar.ts';

const MOST_ROWS = 500;
const MOST_FROZEN = 50;

/** What a calendar would do to a workspace, as it was answered or, with `null`, as it looks. */
export function previewCalendarFile(
  model: Model,
  file: CalendarFile,
  answered: CalendarAnswers | null,
  context: CommandContext,
): Omit<CalendarPreview, 'token'> {
  const answers = answered ?? { as: looksLike(model, file) };
  const plan = planCalendar(model, file, answers, context);
  const { rows, changes } = plan.ok ? plan.value : { rows: [], changes: [] };
  const after = applyChanges(model, changes);
  const frozen = newlyFrozen(model, after, context.today);
  const shiftsDays = answers.as === 'holidays' && changes.length > 0;
  return {
    file: file.file,
    kind: 'calendar',
    answers,
    events: file.events.length,
    problem: plan.ok ? null : explain(plan.error),
    hasNews: changes.length > 0,
    counts: countsOf(rows),
    frozen: frozen.slice(0, MOST_FROZEN),
    frozenCount: frozen.length,
    rows: [...rows].sort(newsFirst).slice(0, MOST_ROWS),
    effects: shiftsDays ? effectsOfHolidays(model, after, context) : [],
  };
}

/** What it came in as before; else whole days are days off, and everything else is a freeze. */
function looksLike({ freezes, holidays }: Model, { events }: CalendarFile): CalendarAnswers['as'] {
  const uids = new Set(events.map(({ uid }) => uid));
  const isKnown = ({ uid }: { readonly uid: string | null }) => uid !== null && uids.has(uid);
  if (freezes.values().some(isKnown)) return 'freezes';
  if (holidays.values().some(isKnown)) return 'holidays';
  const isWholeDays = events.every(
    (event) => event.startTime === '00:00' && event.endTime === '00:00',
  );
  return isWholeDays ? 'holidays' : 'freezes';
}

const countsOf = (rows: readonly CalendarRow[]): Record<CalendarChange, number> => {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
};

const ORDER: readonly CalendarChange[] = ['added', 'changed', 'removed', 'unchanged'];

const newsFirst = (a: CalendarRow, b: CalendarRow): number =>
  ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
  compare(a.start, b.start) ||
  compare(a.title, b.title);
