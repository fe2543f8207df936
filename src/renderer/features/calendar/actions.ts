import { type Action, registerActions, registerSource } from '#renderer/app/actions.ts';
import { registerPrintable } from '#renderer/app/printing.ts';
import { currentRoute, go } from '#renderer/app/route.ts';
import { today } from '#renderer/state/today.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import { EVENT_KINDS } from '#shared/domain/calendar/event.ts';
import { COLOURINGS } from '#shared/domain/calendar/look.ts';
import { GROUPINGS } from '#shared/domain/calendar/timeline.ts';
import type { CalendarFormat } from '#shared/ipc/contract.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { exportShown, printShown } from './export-shown.ts';
import { bringDayIntoSight } from './grid/in-sight.ts';
import { KIND_WORDS, toggled } from './look-words.ts';
import { newActions } from './records/new-actions.ts';
import { type CalendarView, VIEWS } from './span.ts';
import { changeCalendar, turnCalendar } from './view.ts';

const isOpen = () => useWorkspace.getState().phase === 'open';
const inSight = () => isOpen() && currentRoute().place === 'calendar';
const GROUP = 'Calendar';
const VIEW_TITLES: Readonly<Record<CalendarView, string>> = {
  week: 'Show the calendar by week',
  month: 'Show the calendar by month',
  quarter: 'Show the quarter as a timeline',
  year: 'Show the year as a timeline',
  agenda: 'Show the calendar as an agenda',
};

/** What is done in the calendar, going there first. */
const inCalendar = (run: () => unknown): Pick<Action, 'when' | 'run' | 'lead'> => ({
  when: inSight,
  run,
  lead: {
    when: isOpen,
    run: () => {
      go({ place: 'calendar' });
      return run();
    },
  },
});

/** A change of what the calendar shows. */
const look = (
  name: string,
  title: string,
  change: Parameters<typeof changeCalendar>[0],
): Action => ({
  name: `calendar.${name}`,
  title,
  group: GROUP,
  words: 'show filter colour',
  ...inCalendar(() => changeCalendar(change)),
});

async function goToDate(): Promise<void> {
  // With the dialogs comes the calendar's library, which the first page need not wait for.
  const { askDate } = await import('./moving/dialogs.tsx');
  const date = await askDate('Go to which day?', today(), 'Go');
  if (date !== null) goTo(date);
}

/** Shows a day, `null` for today: also where its page is there and was scrolled away from it. */
function goTo(date: IsoDate | null): void {
  changeCalendar(() => ({ date }));
  requestAnimationFrame(() => bringDayIntoSight(date ?? today()));
}

const EXPORTS: readonly (readonly [CalendarFormat, string])[] = [
  ['pdf', 'PDF'],
  ['md', 'Markdown'],
  ['ics', 'iCalendar'],
];

registerPrintable({ inSight: () => (inSight() ? 'the calendar' : null), print: printShown });

registerSource(() => [
  ...[...getModel().products.values()].map(({ id, name }) =>
    look(`product.${id}`, `Show only ${name} in the calendar`, () => ({ productId: id })),
  ),
  ...[...getModel().teams.values()].map(({ id, name }) =>
    look(`team.${id}`, `Show only the team ${name} in the calendar`, () => ({ teamId: id })),
  ),
]);

registerActions([
  ...newActions,
  look('products', 'Show all products in the calendar', () => ({ productId: null })),
  look('teams', 'Show all teams in the calendar', () => ({ teamId: null })),
  ...GROUPINGS.map((each) =>
    look(`groups.${each}`, `Group the timeline by ${each}`, () => ({ grouping: each })),
  ),
  ...EVENT_KINDS.map((kind) =>
    look(
      `kind.${kind}`,
      `Show or hide ${KIND_WORDS[kind].toLowerCase()} in the calendar`,
      ({ hidden }) => ({ hidden: toggled(hidden, kind) }),
    ),
  ),
  ...COLOURINGS.map((each) =>
    look(`colours.${each}`, `Colour the calendar by ${each}`, () => ({ colouring: each })),
  ),
  ...EXPORTS.map(([format, words]) => ({
    name: `export.calendar.${format}`,
    title: `Export the calendar as ${words}…`,
    group: 'Export',
    words: 'ics print save',
    when: isOpen,
    run: () => exportShown(format),
  })),
  ...VIEWS.map((view) => ({
    name: `calendar.${view}`,
    title: VIEW_TITLES[view],
    group: GROUP,
    words: 'view days timeline',
    when: isOpen,
    run: () => {
      go({ place: 'calendar' });
      changeCalendar(() => ({ view }));
    },
  })),
  {
    name: 'calendar.today',
    title: 'Show today in the calendar',
    group: GROUP,
    keys: ['T'],
    ...inCalendar(() => goTo(null)),
  },
  {
    name: 'calendar.jump',
    title: 'Go to a date in the calendar…',
    group: GROUP,
    words: 'jump day',
    keys: ['G'],
    ...inCalendar(() => void goToDate()),
  },
  {
    name: 'calendar.earlier',
    title: 'Turn the calendar back',
    group: GROUP,
    words: 'earlier previous month week',
    keys: ['PageUp'],
    ...inCalendar(() => turnCalendar(-1)),
  },
  {
    name: 'calendar.later',
    title: 'Turn the calendar on',
    group: GROUP,
    words: 'later next month week',
    keys: ['PageDown'],
    ...inCalendar(() => turnCalendar(1)),
  },
]);
