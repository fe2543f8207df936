import { handleOf } from './row-focus.ts';

/** What people go through one by one, and what holds such rows. */
const LEVELS = 'li, tr, [role="row"], section, [role="tabpanel"]';
/** A place in which elements come and go by rules of its own, which keeps the focus itself. */
const OWN = '[data-keeps-focus]';
/** No box to tick: the next Space would change what nobody pointed at. */
const FOCUSABLE =
  'button, input:not([type="checkbox"]), textarea, select, a[href], [tabindex]:not([tabindex="-1"])';

/**
 * A row, those beside it in the order in which they take over from it, and how many things in it
 * could have the focus before the element that has it.
 */
interface Level {
  readonly row: Element;
  readonly heirs: readonly Element[];
  readonly before: number;
}

/** Where an element stands, from its own row outwards; kept for when it is gone. */
export type Spot = readonly Level[];

/** Where an element stands now. */
export function spotOf(element: Element): Spot {
  if (element.closest(OWN)) return [];
  const levels: Level[] = [];
  let row = element.closest(LEVELS);
  while (row) {
    const before = Math.max(0, [...row.querySelectorAll(FOCUSABLE)].indexOf(element));
    levels.push({ row, heirs: heirsOf(row), before });
    row = row.parentElement?.closest(LEVELS) ?? null;
  }
  return levels;
}

function heirsOf(row: Element): Element[] {
  const all = [...(row.parentElement?.children ?? [])];
  const at = all.indexOf(row);
  return [...all.slice(at + 1), ...all.slice(0, at).toReversed()].filter(
    ({ tagName }) => tagName === row.tagName,
  );
}

/**
 * What takes the focus over from an element that is gone: its row, else the next one or the one
 * before; where no row is left, what now stands in its place in what held them, such as the line that
 * adds one. `null` where nothing of that is left.
 */
export function heirAt(spot: Spot): HTMLElement | null {
  for (const [depth, level] of spot.entries()) {
    const heir = isShown(level.row) ? within(level, depth) : instead(level);
    if (heir) return heir;
  }
  return null;
}

const within = ({ row, before }: Level, depth: number): HTMLElement | null =>
  depth === 0 ? firstIn(row) : nearestIn(row, before);

/** The one that comes after so many others, else the last before it. */
function nearestIn(row: Element, before: number): HTMLElement | null {
  const all = [...row.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.slice(before).find(isUsable) ?? all.slice(0, before).findLast(isUsable) ?? null;
}

function instead({ row, heirs }: Level): HTMLElement | null {
  if (row.role === 'tabpanel') return chosenTab();
  const heir = heirs.find((each) => isShown(each) && firstIn(each) !== null);
  return heir ? firstIn(heir) : null;
}

const firstIn = (row: Element): HTMLElement | null => handleOf(row) ?? nearestIn(row, 0);

const isUsable = (element: HTMLElement): boolean =>
  !element.matches(':disabled') && isShown(element);

const chosenTab = () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');

/** Whether an element is there to be seen. */
export const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility();
