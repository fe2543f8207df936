import { startOfWeek } from '#shared/domain/calendar/range.ts';
import { ruleWords } from '#shared/domain/freeze/rule-words.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { longDate, monthName, rangeNear, shortDate } from '#shared/lib/date-words.ts';
import { daysBetween, type Instant } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { AgendaRow, DocumentSection, OutgoingDocument } from '../document.ts';
import { asOfWords } from '../head.ts';
import { paragraph, text } from '../tree.ts';
import type { CalendarRange, Entry, EntryKind } from './entry.ts';
import { timesWords } from './times-words.ts';

/** The calendar of a range as a document: what comes again, then month by month. */
export function calendarDocument(
  model: Model,
  { entries, range }: { readonly entries: readonly Entry[]; readonly range: CalendarRange },
  asOf: Instant,
): OutgoingDocument {
  const facts = entries.length === 0 ? [] : [{ label: 'Shown', value: countsOf(entries) }];
  return {
    head: {
      product: productOf(model, range),
      version: null,
      title: 'Release calendar',
      label: 'Calendar',
      window: null,
      day: daysOf(entries, range),
      facts,
      asOf: asOfWords(model, asOf),
      revision: null,
    },
    sections: sectionsOf(model, entries, range),
  };
}

function productOf(model: Model, { productId }: CalendarRange): string {
  const [only, another] = model.products.values();
  const product = productId === null ? (another ? null : only) : model.products.get(productId);
  return product?.name ?? 'All products';
}

/** The range itself, where it is open as far as there is anything. */
function daysOf(entries: readonly Entry[], { from, to }: CalendarRange): string | null {
  const once = entries.filter(({ times }) => !times?.repeating);
  const first = from ?? once[0]?.start;
  const last =
    to ??
    once
      .map(({ end }) => end)
      .toSorted()
      .at(-1);
  return first === undefined || last === undefined
    ? null
    : `${longDate(first)} – ${longDate(last)}`;
}

const COUNTED: readonly (readonly [EntryKind, string])[] = [
  ['release', 'release'],
  ['window', 'deployment'],
  ['phase', 'phase'],
  ['sprint', 'sprint'],
  ['freeze', 'freeze'],
  ['mark', 'date'],
  ['announcement', 'announcement'],
  ['holiday', 'holiday'],
];

function countsOf(entries: readonly Entry[]): string {
  const counts = COUNTED.flatMap(([kind, one]) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [counted(count, one).replace(' ', '\u00A0')];
  });
  return counts.join(' · ');
}

function sectionsOf(
  model: Model,
  entries: readonly Entry[],
  { productId, from }: CalendarRange,
): DocumentSection[] {
  const ofProducts = productId === null && model.products.size > 1;
  const before = ({ start }: Entry) => from !== null && start < from;
  const headed = Map.groupBy(entries, (entry) => {
    if (entry.times?.repeating) return COMING_AGAIN;
    return before(entry) ? `Since before ${longDate(from ?? entry.start)}` : monthName(entry.start);
  });
  const again = headed.get(COMING_AGAIN);
  headed.delete(COMING_AGAIN);
  const all = again ? [[COMING_AGAIN, again] as const, ...headed] : [...headed];
  if (all.length === 0) return [NOTHING];
  return all.map(([heading, listed]) => ({
    heading,
    blocks: [{ kind: 'agenda', ofProducts, rows: rowsOf(model, listed) }],
  }));
}

const COMING_AGAIN = 'Freezes that come again';
const NOTHING: DocumentSection = {
  heading: null,
  blocks: [{ kind: 'prose', content: [paragraph(text('Nothing in these days.'))] }],
};

function rowsOf(model: Model, entries: readonly Entry[]): AgendaRow[] {
  const weekStart = model.settings.get(SETTINGS_ID)?.weekStart ?? 1;
  const week = ({ start }: Entry) => startOfWeek(start, weekStart);
  return entries.map((entry, i) => {
    const before = entries[i - 1];
    const freeze = entry.times?.repeating;
    return {
      kind: entry.kind,
      days: freeze ? `from ${longDate(entry.start)}` : daysWords(entry),
      sameDay: before !== undefined && daysWords(before) === daysWords(entry),
      newWeek: before !== undefined && week(before) !== week(entry),
      label: entry.label,
      version: entry.version,
      title: entry.title,
      times: freeze ? [`${ruleWords(freeze)} (${zoneLabel(freeze.zone)})`] : timesWords(entry),
      details: entry.details,
      product: model.products.get(entry.productId ?? '')?.name ?? '',
    };
  });
}

/** `Fri 11 Dec`, or `16 Nov – 4 Dec`, with the years where they differ. */
function daysWords({ start, end, times }: Entry): string {
  const isNight = times !== null && daysBetween(start, end) === 1;
  if (start === end || isNight) return shortDate(start);
  return rangeNear(start, end, start);
}
