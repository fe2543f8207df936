import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { carrierFor } from '#renderer/components/drag/carrier.ts';
import type { Outcome } from '#renderer/components/drag/handlers.ts';
import { droppedWords } from '#renderer/components/drag/outcome.ts';

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
beforeEach(() => vi.stubGlobal('cancelAnimationFrame', vi.fn()));
afterEach(() => vi.unstubAllGlobals());

/** A carrier whose drop comes to `outcome`, and what it said. */
function carrying(outcome: Outcome) {
  const said: string[] = [];
  const carrier = carrierFor({
    handlers: () => ({
      onLift: () => undefined,
      onMove: () => undefined,
      onDrop: async () => outcome,
      onCancel: () => undefined,
    }),
    words: () => ({
      instructions: '',
      lifted: () => 'Picked up.',
      over: () => '',
      dropped: droppedWords,
      cancelled: () => 'It went back.',
    }),
    carry: () => undefined,
    say: (text) => said.push(text),
  });
  carrier.lift('4.2.0', { x: 0, y: 0 });
  return { carrier, said };
}

it('says what a drop did once it is done, and that a refused one did nothing', async () => {
  const made = carrying('Move 4.2.0 to Fri 11 Dec 2026');
  await made.carrier.drop();
  expect(made.said).toEqual(['Picked up.', 'Move 4.2.0 to Fri 11 Dec 2026.']);
  const refused = carrying(null);
  await refused.carrier.drop();
  expect(refused.said).toEqual(['Picked up.', 'Nothing was moved.']);
});

it('says nothing more of a drop after it was taken back', async () => {
  const { carrier, said } = carrying('Move');
  carrier.cancel();
  await carrier.drop();
  expect(said).toEqual(['Picked up.', 'It went back.']);
});
