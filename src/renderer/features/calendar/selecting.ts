import { currentSelection, select, useSelected } from '#renderer/state/selection.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';

/** The releases that are selected together, to be moved as one; followed. */
export const useSelectedReleases = (): readonly Id[] => useSelected('release');

/** The same, right now. */
export function selectedReleases(): readonly Id[] {
  const selection = currentSelection();
  return selection?.kind === 'release' ? selection.ids : [];
}

/** Which releases a bar stands for when it is selected; none for what is not a release's day. */
const releaseOf = ({ kind, releaseId, over }: CalendarEvent): Id | null =>
  (kind === 'release' || kind === 'window') && !over ? releaseId : null;

/** Adds the release of a bar to those that are selected, or takes it out. */
export function toggleSelected(event: CalendarEvent, chosen: CalendarEvent | null): boolean {
  const id = releaseOf(event);
  if (id === null) return false;
  const before = selectedReleases();
  const first = chosen && before.length === 0 ? releaseOf(chosen) : null;
  const all = first !== null && first !== id ? [first, ...before] : before;
  select('release', all.includes(id) ? all.filter((each) => each !== id) : [...all, id]);
  return true;
}

/**
 * Selects every release of a page from the one touched last to that of a bar, by their days.
 * Without one touched before, only that of the bar.
 */
export function selectUpTo(
  events: readonly CalendarEvent[],
  event: CalendarEvent,
  chosen: CalendarEvent | null,
): boolean {
  const id = releaseOf(event);
  if (id === null) return false;
  const anchor = selectedReleases().at(-1) ?? (chosen && releaseOf(chosen)) ?? id;
  const inOrder = events.filter((each) => each.kind === 'release' && !each.over);
  const ids = inOrder.toSorted(byDay).map(releaseOf);
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)];
  const range = from < 0 || to < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  const between = range.filter((each) => each !== null);
  select('release', [...between.filter((each) => each !== anchor), anchor]);
  return true;
}

const byDay = (a: CalendarEvent, b: CalendarEvent): number =>
  compare(a.start, b.start) || compare(a.id, b.id);
