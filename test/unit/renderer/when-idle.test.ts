import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from '#renderer/lib/when-idle.ts';

/** Idle moments that come when the test says so, each with time for so many tasks. */
let waiting = new Map<number, IdleRequestCallback>();
beforeEach(() => {
  waiting = new Map();
  let last = 0;
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    last += 1;
    waiting.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => waiting.delete(handle));
});
afterEach(() => vi.unstubAllGlobals());

function idle(room: number): void {
  const [handle, callback] = [...waiting][0] ?? [];
  if (handle === undefined || !callback) throw new Error('Nobody waits for an idle moment');
  waiting.delete(handle);
  let left = room;
  callback({
    didTimeout: false,
    timeRemaining: () => {
      left -= 1;
      return left > 0 ? 10 : 0;
    },
  });
}

const three = (log: string[]) => ['a', 'b', 'c'].map((name) => () => log.push(name));

it('does what there is room for, and the rest in the next idle moment', () => {
  const log: string[] = [];
  whenIdle(three(log), () => log.push('done'));
  expect(log).toEqual([]);
  idle(2);
  expect(log).toEqual(['a', 'b']);
  idle(9);
  expect(log).toEqual(['a', 'b', 'c', 'done']);
  expect(waiting.size).toBe(0);
});

it('does at least one task in each moment, however short', () => {
  const log: string[] = [];
  whenIdle(three(log), () => log.push('done'));
  for (let moment = 0; moment < 3; moment += 1) idle(0);
  expect(log).toEqual(['a', 'b', 'c', 'done']);
});

it('is done where there is nothing to do', () => {
  const done = vi.fn();
  whenIdle([], done);
  idle(1);
  expect(done).toHaveBeenCalledOnce();
});

it('leaves the rest when it is called off', () => {
  const log: string[] = [];
  const callOff = whenIdle(three(log), () => log.push('done'));
  idle(1);
  callOff();
  expect(waiting.size).toBe(0);
  expect(log).toEqual(['a']);
});
