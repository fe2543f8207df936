import { handleOf } from './row-focus.ts';

/** What people go through one by one, and what holds such rows. */
const LEVELS = 'li, tr, [role="row"], section, [role="tabpanel"]';
/** A place in which elements come and go by rules of its own, which keeps the focus itself. */
const OWN = '[data-keeps-focus]';
/** No box to tick: the next Space would change what nobody pointed at. */
const FOCUSABLE =
  'button, input:not([type="checkbox"]), textarea, select, a[href], [tabindex]:not([tabindex="-1"])';

/** A row, and those beside it in the order in which they take over from it. */
interface Level {
  readonly row: Element;
  readonly heirs: readonly Element[];
}

/** Where an element stands, from its own row outwards; kept for when it is gone. */
export type Spot = readonly Level[];

/** Where an element stands now. */
export function spotOf(element: Element): Spot {
  if (element.closest(OWN)) return [];
  const levels: Level[] = [];
  let row = element.closest(LEVELS);
  while (row) {
    levels.push({ row, heirs: heirsOf(row) });
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
 * before; where no row is left, the last there is in what held them, which is the line that adds
 * one. `null` where nothing of that is left.
 */
export function heirAt(spot: Spot): HTMLElement | null {
  for (const [depth, level] of spot.entries()) {
    const heir = isShown(level.row) ? within(level.row, depth) : instead(level);
    if (heir) return heir;
  }
  return null;
}

const within = (row: Element, depth: number): HTMLElement | null =>
  depth === 0 ? firstIn(row) : (focusablesIn(row).at(-1) ?? null);

function instead({ row, heirs }: Level): HTMLElement | null {
  if (row.role === 'tabpanel') return chosenTab();
  const heir = heirs.find((each) => isShown(each) && firstIn(each) !== null);
  return heir ? firstIn(heir) : null;
}

const firstIn = (row: Element): HTMLElement | null => handleOf(row) ?? focusablesIn(row)[0] ?? null;

const focusablesIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => !each.matches(':disabled') && isShown(each),
  );

const chosenTab = () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');

/** Whether an element is there to be seen. */
export const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility();
