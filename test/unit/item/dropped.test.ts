import { describe, expect, it } from 'vitest';
import { guessCategory } from '#shared/domain/import/categories.ts';
import { reckonSprints } from '#shared/domain/import/reckon.ts';
import { dependencyMarks } from '#shared/domain/item/dependency.ts';
import { isDropped, saysDropped } from '#shared/domain/item/dropped.ts';
import { scopeProgress, tallyOf } from '#shared/domain/item/tally.ts';
import { regenerateNotes } from '#shared/domain/notes/regenerate.ts';
import { boardModel, cardIn, waits } from '#test/support/item-rows.ts';

const dropped = { status: "Won't Do", statusCategory: 'done', points: 5 } as const;
const done = { status: 'Done', statusCategory: 'done', points: 3 } as const;

describe('what is closed without being done', () => {
  it.each(["Won't Do", 'Won’t fix', 'Wont do', 'Cancelled', 'Canceled', 'Declined', 'Duplicate'])(
    'is told by its status, as %s is',
    (status) => {
      expect(saysDropped(status)).toBe(true);
      expect(guessCategory(status)).toBe('done');
      expect(isDropped({ status, statusCategory: 'done' })).toBe(true);
      expect(isDropped({ status, statusCategory: 'to-do' })).toBe(false);
    },
  );

  it.each(['Done', 'Not done', 'Closed', 'Fixed', 'To do', 'Will do'])('is not %s', (status) => {
    expect(saysDropped(status)).toBe(false);
  });

  it('counts in no figure of what is done, and not in what progress is measured by', () => {
    const tally = tallyOf([cardIn('r42', '1', dropped), cardIn('r42', '2', done)]);
    expect(tally).toMatchObject({ count: 2, points: 8, doneCount: 1, donePoints: 3 });
    expect(scopeProgress(tally)).toEqual({ by: 'points', done: 3, total: 3 });
    expect(scopeProgress(tallyOf([cardIn('r42', '1', dropped)])).total).toBe(0);
  });

  it('is not among the completed points of a past sprint', () => {
    const sprint = { name: 'Sprint 1', startDate: '2026-11-02', endDate: '2026-11-13' };
    const said = (status: string) => ({
      columns: ['points', 'status', 'sprints', 'resolved'],
      values: ['5', status, 'Sprint 1', '2026-11-05T10:00'],
    });
    const of = (status: string) =>
      reckonSprints([sprint], [said(status)], {
        isDone: () => true,
        sprintsOf: () => ['Sprint 1'],
      });
    expect(of("Won't Do").get('Sprint 1')).toMatchObject({
      committedPoints: 5,
      completedPoints: 0,
    });
    expect(of('Done').get('Sprint 1')).toMatchObject({ committedPoints: 5, completedPoints: 5 });
  });

  it('is in nobody’s way, and in no notes', () => {
    const model = boardModel({
      items: [cardIn('r42', '1', dropped), cardIn('r42', '2', done), cardIn('r42', '3')],
      dependencies: [waits('3', '1')],
    });
    const three = model.items.get('3');
    expect(three && dependencyMarks(model, three).blockers).toEqual([]);
    let ids = 0;
    const changes = regenerateNotes(model, 'r42', () => `n${++ids}`);
    const named = changes.flatMap((change) =>
      change.kind === 'insert' && change.table === 'notesBlocks' ? [change.after.itemId] : [],
    );
    expect(named.filter((id) => id !== null).sort()).toEqual(['2', '3']);
  });
});
