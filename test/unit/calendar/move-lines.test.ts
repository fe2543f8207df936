import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { linesFor } from '#renderer/questions/moving/lines.ts';
import { releaseMove } from '#renderer/questions/moving/move.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { aChecklistItem, aPhase, aProduct, aRelease, theSettings } from '#test/support/builders.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));
beforeEach(
  () => void vi.useFakeTimers({ now: new Date('2027-02-15T09:00:00Z'), toFake: ['Date'] }),
);
afterEach(() => void vi.useRealTimers());

it('a move into the past says in which phases it makes items overdue', () => {
  const phases = [
    aPhase({ id: 'plan', kind: 'planning', releaseId: 'a' }),
    aPhase({ id: 'prepare', kind: 'preparation', releaseId: 'a' }),
  ];
  const item = { required: true, state: 'open' } as const;
  useWorkspace.setState({
    model: modelFrom({
      settings: [theSettings()],
      products: [aProduct()],
      releases: [aRelease({ id: 'a', version: '4.3.0', targetDate: '2027-03-31' })],
      phases,
      checklistItems: [
        aChecklistItem({ id: '1', phaseId: 'plan', ...item }),
        aChecklistItem({ id: '2', phaseId: 'prepare', ...item }),
      ],
    }),
    actorId: 'mara',
  });
  const date = '2027-02-01';
  const said = linesFor(
    releaseMove([{ releaseId: 'a', date }], { days: { start: date, end: date } }),
  );
  expect(said.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      '4.3.0: 1 required item overdue in Planning',
      '4.3.0: 1 required item overdue in Release preparation',
    ]),
  );
});
