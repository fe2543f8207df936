import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardSecondPress } from '#renderer/app/second-press.ts';
import { noteAnswered, openDialog, useDialogs } from '#renderer/state/dialogs.ts';

let stop = () => undefined as unknown;
beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  stop = guardSecondPress();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

/** Presses at a place and a time; answers which of its events come through. */
function press(clientX: number, timeStamp: number): string[] {
  const through: string[] = [];
  for (const type of ['pointerdown', 'pointerup', 'click']) {
    const event = new Event(type, { cancelable: true });
    Object.defineProperties(event, {
      clientX: { value: clientX },
      clientY: { value: 0 },
      timeStamp: { value: timeStamp },
    });
    if (window.dispatchEvent(event)) through.push(type);
  }
  return through;
}

function closeADialog(): void {
  void openDialog(() => null);
  useDialogs.getState().open.at(-1)?.close(null);
}

/** Presses a key at a time; answers which of its events come through. */
function enter(timeStamp: number, key = 'Enter'): string[] {
  return ['keydown', 'keyup'].filter((type) => {
    const event = new Event(type, { cancelable: true });
    Object.defineProperties(event, {
      key: { value: key },
      repeat: { value: false },
      timeStamp: { value: timeStamp },
    });
    return window.dispatchEvent(event);
  });
}

const WHOLE = ['pointerdown', 'pointerup', 'click'];

it('keeps a second press from what lies beneath a dialog that the first one closed', () => {
  press(100, 1000);
  closeADialog();
  expect(press(101, 1200)).toEqual([]);
  expect(press(101, 1300), 'a third is meant').toEqual(WHOLE);
});

it('lets a press through that is elsewhere, later, or where no dialog was closed', () => {
  press(100, 1000);
  closeADialog();
  expect(press(160, 1200)).toEqual(WHOLE);
  closeADialog();
  expect(press(160, 1900)).toEqual(WHOLE);
  expect(press(160, 2000)).toEqual(WHOLE);
});

it('keeps a second Enter from what has the focus after the first one answered', () => {
  enter(1000);
  closeADialog();
  expect(enter(1200)).toEqual([]);
  expect(enter(1300), 'a third is meant').toEqual(['keydown', 'keyup']);
  closeADialog();
  expect(enter(1900), 'and so is one that comes later').toEqual(['keydown', 'keyup']);
  enter(2000, 'Escape');
  closeADialog();
  expect(enter(2100), 'and one after another key').toEqual(['keydown', 'keyup']);
});

it('lets an Enter through where a click gave the answer, and a click where Enter did', () => {
  enter(1000);
  press(100, 1100);
  closeADialog();
  expect(enter(1200)).toEqual(['keydown', 'keyup']);
  press(100, 2000);
  enter(2100);
  closeADialog();
  expect(press(100, 2200)).toEqual(WHOLE);
});

it('keeps both from the question that a dialog goes on with', () => {
  press(100, 1000);
  noteAnswered();
  expect(press(100, 1200)).toEqual([]);
  enter(2000);
  noteAnswered();
  expect(enter(2200)).toEqual([]);
});
