import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { burstOn, isInBurst } from '#renderer/lib/burst.ts';
import { keyQueue } from '#renderer/lib/key-queue.ts';

const letGo = (key: string) => window.dispatchEvent(Object.assign(new Event('keyup'), { key }));

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
afterEach(() => {
  letGo('Alt');
  vi.unstubAllGlobals();
});

describe('a burst of presses', () => {
  it('has one name until the modifier is let go or another thing is moved', () => {
    const first = burstOn('a');
    letGo('ArrowRight');
    expect(burstOn('a')).toBe(first);
    const other = burstOn('b');
    expect(other).not.toBe(first);
    expect(burstOn('a')).not.toBe(first);
    expect(isInBurst()).toBe(true);
    letGo('Alt');
    expect(isInBurst()).toBe(false);
  });

  it('ends when the window is left', () => {
    const first = burstOn('a');
    window.dispatchEvent(new Event('blur'));
    expect(burstOn('a')).not.toBe(first);
  });
});

describe('presses in a queue', () => {
  const drained = () => new Promise((resolve) => setTimeout(resolve));

  it('are taken one after the other, every one of them', async () => {
    const steps: string[] = [];
    const queue = keyQueue<number>(async (press) => {
      steps.push(`${press} begins`);
      await Promise.resolve();
      steps.push(`${press} ends`);
      return true;
    });
    for (const press of [1, 2, 3]) queue.press(press);
    await drained();
    expect(steps.join()).toBe('1 begins,1 ends,2 begins,2 ends,3 begins,3 ends');
  });

  it('are forgotten after one that was not made', async () => {
    const taken: number[] = [];
    const queue = keyQueue<number>(async (press) => {
      taken.push(press);
      return press !== 2;
    });
    for (const press of [1, 2, 3]) queue.press(press);
    await drained();
    queue.press(4);
    await drained();
    expect(taken).toEqual([1, 2, 4]);
  });
});
