import { useEffect } from 'react';
import {
  followTyping,
  forgetTyping,
  hasTyping,
  stepInField,
  type Way,
} from '../lib/field-history.ts';
import { FLOATING } from '../lib/floating.ts';
import { firesInField, matches } from '../lib/keys.ts';
import { isMac } from '../lib/platform.ts';
import { isFocusNowhere } from '../lib/row-focus.ts';
import { useWorkspace } from '../state/workspace.ts';
import { type Action, allActions, isPossible, runAction } from './actions.ts';
import { registerCoreActions } from './core-actions.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { Palette } from './palette.tsx';

/** Everything that runs actions without a button: keys, the native menu, palette, list of keys. */
export function ActionSurface() {
  useEffect(registerCoreActions, []);
  useEffect(followTyping, []);
  useEffect(() => window.preflight.on('action', ({ name }) => fromMenu(name)), []);
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const open = useWorkspace((state) => state.phase === 'open');
  return (
    <>
      {open && <Palette />}
      <KeysSheet />
    </>
  );
}

/** Picked from the menu, undo and redo mean the text that somebody is typing before all else. */
function fromMenu(name: string): void {
  const way = HISTORY.get(name);
  const focused = document.activeElement;
  if (way && stepInField(focused, way)) return;
  if (way && hasTyping(focused, way)) document.execCommand(way);
  else runAction(name);
}

/** The actions that fields have too, for what is typed into them. */
const HISTORY: ReadonlyMap<string, Way> = new Map([
  ['history.undo', 'undo'],
  ['history.redo', 'redo'],
]);

/** One handler for all keys. What stands nearer to the focus has taken its own already. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (stepsInField(event)) return;
  const action = allActions().find(
    (each) => each.keys?.some((keys) => hears(each, keys, event)) && isPossible(each),
  );
  if (!action) markAll(event);
  if (!action || (event.repeat && !action.repeats)) return;
  event.preventDefault();
  // What is typed and taken back comes again before a step of the workspace only in its order.
  if (HISTORY.has(action.name)) forgetTyping();
  void action.run();
}

/** Ctrl+A marks what a field holds or the prose one is in, and never the words of the whole window. */
function markAll(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (!matches('Mod+A', event, isMac) || target?.closest(FIELDS)) return;
  event.preventDefault();
  const prose = proseAt(target);
  if (prose) getSelection()?.selectAllChildren(prose);
}

/** The prose that has the focus, or in which somebody pressed last where nothing has it. */
function proseAt(target: Element | null): Element | null {
  const pressed = getSelection()?.anchorNode?.parentElement ?? null;
  const at = isFocusNowhere() ? pressed : target;
  return PROSE.map((selector) => at?.closest(selector)).find((prose) => prose) ?? null;
}

/**
 * Whether undo or redo went a step through what the focused field keeps. The browser goes through its
 * own history only where that is the field's.
 */
function stepsInField(event: KeyboardEvent): boolean {
  const way = allActions()
    .filter(({ keys }) => keys?.some((one) => matches(one, event, isMac)))
    .flatMap(({ name }) => HISTORY.get(name) ?? [])[0];
  if (!way || hasTyping(document.activeElement, way)) return false;
  event.preventDefault();
  return stepInField(document.activeElement, way);
}

function hears(action: Action, keys: string, event: KeyboardEvent): boolean {
  if (!matches(keys, event, isMac)) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(FLOATING)) return false;
  const way = HISTORY.get(action.name);
  if (way) return !hasTyping(target, way) && !target?.closest(DRAFTS);
  return !target?.closest(FIELDS) || firesInField(keys);
}

/** Dates and times that are typed and not handed on: redo has nothing to bring back there. */
const DRAFTS = '[data-draft]';
/** What is read at length: a document or a message as a whole, Markdown that stands in neither. */
const PROSE = ['article, [role="alertdialog"]', '[data-prose]'];
const FIELDS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="spinbutton"]';
