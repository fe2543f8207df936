import { compare } from '../compare.ts';
import { bigFile, copyOf, smallFile } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { openApp } from './windows.ts';

export const boardRender: Row = {
  name: 'board-render',
  what: 'board, first render',
  size: '10,000 cards',
  against: 'the same board with 500 cards',
  inWindow: true,
  async measure(bench) {
    const compared = await compare(
      () => firstRender(bench, bigFile(bench)),
      () => firstRender(bench, smallFile(bench)),
      { rounds: 5, warmUps: 0 },
    );
    return [{ unit: 'ms', target: 1.2, ...compared }];
  },
};

/** Only the first time after a start nothing is known yet, so each time is a start of its own. */
async function firstRender(bench: Bench, file: string): Promise<number> {
  const { page, close } = await openApp(bench, copyOf(bench, file));
  const took = await page.evaluate(async () => {
    await probe.painted();
    const begun = performance.now();
    location.hash = '/board';
    return (await probe.until(() => document.querySelector('[data-item]') !== null)) - begun;
  });
  await close();
  return took;
}
