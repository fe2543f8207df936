/** The two ways through what was typed or done. */
export type Way = 'undo' | 'redo';

/** What somebody is typing into a field of the browser's own kind. */
interface Typing {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  /** What stood there before; `null` where that is not known. */
  readonly from: string | null;
  /** What stood there after the last key; where something else does, the app has written there since. */
  readonly to: string;
  /** Whether all of it is taken back at present. */
  readonly isBack: boolean;
  /** How many steps are taken back, which redo can bring again. */
  readonly undone: number;
}

let before: Pick<Typing, 'field' | 'from'> | null = null;
let typing: Typing | null = null;
const keepers = new WeakMap<Element, (way: Way) => boolean>();

/**
 * Follows what is typed into fields, until the function it returns is called. What is typed during
 * one stay in a field belongs to the field; once it is left or handed on, it belongs to the
 * workspace, and so does undo. The browser keeps one history for all fields of the window, of texts
 * that may have been written anew since: a step of it elsewhere than in the stay is put back at once.
 */
export function followTyping(): () => void {
  window.addEventListener('focusin', noteFocus, true);
  window.addEventListener('beforeinput', noteBefore, true);
  window.addEventListener('input', noteInput, true);
  return () => {
    window.removeEventListener('focusin', noteFocus, true);
    window.removeEventListener('beforeinput', noteBefore, true);
    window.removeEventListener('input', noteInput, true);
  };
}

/** Says that what was typed was handed on: from here on, undo is about the workspace. */
export function forgetTyping(): void {
  before = null;
  typing = null;
}

/** Whether the browser's own undo or redo has something of this stay in the field to go through. */
export function hasTyping(field: Element | null, way: Way): boolean {
  if (typing === null || typing.field !== field || typing.to !== typing.field.value) return false;
  return way === 'redo' ? typing.undone > 0 : !typing.isBack;
}

/**
 * Makes a field or editor known that keeps a history of its own; `step` goes one step through it and
 * says whether there was one.
 */
export const keepsHistory = (keeper: Element, step: (way: Way) => boolean): void =>
  void keepers.set(keeper, step);

/** Goes a step through the history that a field around the focus keeps; `false` where there is none. */
export function stepInField(focused: Element | null, way: Way): boolean {
  for (let around = focused; around; around = around.parentElement)
    if (keepers.get(around)?.(way)) return true;
  return false;
}

const isField = (target: EventTarget | null): target is Typing['field'] =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

function noteFocus(event: Event): void {
  // react-aria tells so itself of the option that keys are at, while the field keeps the focus.
  if (!event.isTrusted) return;
  forgetTyping();
  noteBefore(event);
}

function noteBefore({ target }: Event): void {
  if (isField(target)) before = { field: target, from: target.value };
}

/** What takes a step of the browser's history back. */
const BACK: ReadonlyMap<string, Way> = new Map([
  ['historyUndo', 'redo'],
  ['historyRedo', 'undo'],
]);

/** While it is put back, the browser tells of that as of any other step. */
let isPuttingBack = false;

/** Takes back a step of the browser's history in a field that it was not meant for. */
function putBack(event: Event, way: Way): void {
  event.stopImmediatePropagation();
  if (isPuttingBack) return;
  isPuttingBack = true;
  document.execCommand(way);
  isPuttingBack = false;
  if (typing) typing = { ...typing, isBack: true };
}

function noteInput(event: Event): void {
  const { target } = event;
  if (!isField(target)) return;
  const back = event instanceof InputEvent ? BACK.get(event.inputType) : undefined;
  if (back && (typing?.field !== target || isPuttingBack)) {
    putBack(event, back);
    return;
  }
  const known = typing ?? before;
  const from = known?.field === target ? known.from : null;
  const step = back === 'redo' ? 1 : -1;
  const undone = back ? Math.max(0, (typing?.undone ?? 0) + step) : 0;
  const to = target.value;
  typing = { field: target, from, to, isBack: back === 'redo' && to === from, undone };
}
