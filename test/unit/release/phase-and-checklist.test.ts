import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistCommands } from '#shared/commands/checklist.ts';
import { phaseCommands } from '#shared/commands/phase.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { dueDate, phaseDates } from '#shared/domain/release/effective-dates.ts';
import { checklistOf } from '#shared/domain/release/lookups.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';
import { WEEKDAYS } from '#test/support/builders.ts';
import { checklistItem, person, phase, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const updatePhase = phaseCommands['phase.update'];
const {
  'checklist.add': add,
  'checklist.edit': edit,
  'checklist.tick': tick,
  'checklist.untick': untick,
  'checklist.notApplicable': notApplicable,
  'checklist.reorder': reorder,
  'checklist.remove': remove,
} = checklistCommands;

const ranks = ['a0', 'a1', 'a2'];
const base = releaseModel({
  people: [person({ id: 'mara' }), person({ id: 'jan', name: 'Jan Lindt' })],
  phases: [
    phase({ id: 'prep' }),
    phase({ id: 'review', kind: 'review', rank: 'a1', startOffset: 1, endOffset: 5 }),
  ],
  checklistItems: ['a', 'b', 'c'].map((id, i) => checklistItem({ id, rank: ranks[i] ?? '' })),
});

const moveTo = (model: Model, date: string | null) =>
  run(model, releaseCommands['release.move'], { moves: [{ releaseId: 'r', date }] }).model;

const prep = (model: Model) => {
  const row = model.phases.get('prep');
  if (!row) throw new Error('no phase');
  return row;
};
const datesOf = (model: Model) =>
  phaseDates(prep(model), model.releases.get('r')?.targetDate ?? null, WEEKDAYS);
const due = (model: Model, id: string) => {
  const row = model.checklistItems.get(id);
  if (!row) throw new Error('no item');
  return dueDate(row, model.releases.get('r')?.targetDate ?? null, WEEKDAYS);
};

describe('phase.update', () => {
  it('turns dates into offsets, which go on following the release', () => {
    const { model, plan } = run(base, updatePhase, { phaseId: 'prep', startDate: '2026-12-03' });
    expect(plan.label).toBe('Move Release preparation of 4.2.0 to 3–11 Dec 2026');
    expect(prep(model)).toMatchObject({
      startOffset: -6,
      offsetUnit: 'working',
      pinnedStart: null,
    });
    expect(datesOf(moveTo(model, '2026-12-18')).start).toBe('2026-12-10');
  });

  it('counts in calendar days from then on when a date is a day off', () => {
    const { model } = run(base, updatePhase, { phaseId: 'prep', startDate: '2026-12-05' });
    expect(prep(model)).toMatchObject({ startOffset: -6, endOffset: 0, offsetUnit: 'calendar' });
    expect(datesOf(model)).toEqual({ start: '2026-12-05', end: '2026-12-11' });
  });

  it('gives exactly the dates that were asked for', () => {
    fc.assert(
      fc.property(
        dates,
        fc.nat(60),
        fc.boolean(),
        fc.option(dates),
        (start, length, pinned, target) => {
          const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
          const at = moveTo(base, target);
          const { model } = run(at, updatePhase, {
            phaseId: 'prep',
            startDate: start,
            endDate: end,
            pinned,
          });
          expect(datesOf(model)).toEqual({ start, end });
        },
      ),
      RUNS,
    );
  });

  it('keeps the start once it is active, and both dates once completed', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const active = run(base, updatePhase, { phaseId: 'prep', status: 'active' }).model;
        expect(datesOf(moveTo(active, date)).start).toBe('2026-12-07');
        const completed = run(active, updatePhase, { phaseId: 'prep', status: 'completed' }).model;
        expect(datesOf(moveTo(completed, date))).toEqual({
          start: '2026-12-07',
          end: '2026-12-11',
        });
      }),
      RUNS,
    );
  });

  it('follows the release again when it goes back to not started', () => {
    const completed = run(base, updatePhase, { phaseId: 'prep', status: 'completed' }).model;
    const reopened = run(completed, updatePhase, { phaseId: 'prep', status: 'pending' }).model;
    expect(prep(reopened)).toEqual(prep(base));
  });

  it('holds dates that are pinned by hand, until they are let go', () => {
    const pinned = run(base, updatePhase, { phaseId: 'prep', pinned: true }).model;
    expect(datesOf(moveTo(pinned, '2027-02-01'))).toEqual({
      start: '2026-12-07',
      end: '2026-12-11',
    });
    const free = run(pinned, updatePhase, { phaseId: 'prep', pinned: false }).model;
    expect(prep(free)).toMatchObject({ pinnedStart: null, startOffset: -4, endOffset: 0 });
  });

  it('pins dates where the release has none to count from', () => {
    const { model } = run(moveTo(base, null), updatePhase, {
      phaseId: 'prep',
      startDate: '2026-12-01',
      endDate: '2026-12-02',
    });
    expect(prep(model)).toMatchObject({ pinnedStart: '2026-12-01', pinnedEnd: '2026-12-02' });
  });

  it('refuses an end before the start', () => {
    expect(
      updatePhase.run(base, { phaseId: 'prep', endDate: '2026-12-01' }, context),
    ).toMatchObject({
      error: { code: 'invalid-input', facts: { field: 'End' } },
    });
  });
});

describe('a tick', () => {
  it('keeps who did it, when, and the day it was due, wherever the release goes', () => {
    const { model, plan } = run(base, tick, { itemId: 'a' }, context);
    expect(plan.label).toBe('Tick “Item a”');
    expect(model.checklistItems.get('a')).toMatchObject({
      state: 'done',
      doneById: 'mara',
      doneAt: context.now,
      pinnedDue: '2026-12-09',
    });
    const moved = moveTo(model, '2027-01-29');
    expect([due(moved, 'a'), due(moved, 'b')]).toEqual(['2026-12-09', '2027-01-27']);
  });

  it('can name another person, and is nothing where it is done already', () => {
    const { model } = run(base, tick, { itemId: 'a', doneById: 'jan' }, context);
    expect(model.checklistItems.get('a')?.doneById).toBe('jan');
    expect(run(model, tick, { itemId: 'a' }, context).plan.changes).toEqual([]);
  });

  it('taken back leaves the item as it was', () => {
    const ticked = run(base, tick, { itemId: 'a' }, context).model;
    expect(run(ticked, untick, { itemId: 'a' }).model.checklistItems).toEqual(base.checklistItems);
  });

  it('taken back keeps a day that was pinned by hand', () => {
    const undated = run(moveTo(base, null), edit, { itemId: 'a', dueDate: '2026-12-01' }).model;
    const again = run(run(undated, tick, { itemId: 'a' }, context).model, untick, {
      itemId: 'a',
    }).model;
    expect(due(again, 'a')).toBe('2026-12-01');
  });
});

describe('what does not apply', () => {
  it('needs a reason', () => {
    expect(notApplicable.input.safeParse({ itemId: 'a', reason: '  ' }).success).toBe(false);
    const { model } = run(base, notApplicable, { itemId: 'a', reason: 'server only' }, context);
    expect(model.checklistItems.get('a')).toMatchObject({
      state: 'not-applicable',
      reason: 'server only',
      doneById: 'mara',
    });
  });

  it('applies again without a reason', () => {
    const { model } = run(base, notApplicable, { itemId: 'a', reason: 'server only' }, context);
    expect(run(model, untick, { itemId: 'a' }).model.checklistItems).toEqual(base.checklistItems);
  });
});

describe('a checklist', () => {
  const order = (model: Model, phaseId = 'prep') =>
    checklistOf(model.checklistItems, phaseId).map(({ title }) => title);

  it('takes new items at its end or where they are put', () => {
    const end = run(base, add, { phaseId: 'prep', title: 'New' }, context).model;
    expect(order(end)).toEqual(['Item a', 'Item b', 'Item c', 'New']);
    expect([...end.checklistItems.values()].at(-1)).toMatchObject({
      dueOffset: 0,
      dueUnit: 'working',
    });
    const between = run(
      base,
      add,
      { phaseId: 'prep', title: 'New', index: 1, dueDate: '2026-12-10' },
      context,
    ).model;
    expect(order(between)).toEqual(['Item a', 'New', 'Item b', 'Item c']);
    expect([...between.checklistItems.values()].at(-1)).toMatchObject({
      dueOffset: -1,
      required: true,
    });
  });

  it('is reordered within a phase and across phases', () => {
    const first = run(base, reorder, { itemIds: ['c'], phaseId: 'prep', index: 0 }).model;
    expect(order(first)).toEqual(['Item c', 'Item a', 'Item b']);
    const across = run(base, reorder, { itemIds: ['a', 'c'], phaseId: 'review', index: 0 }).model;
    expect([order(across), order(across, 'review')]).toEqual([['Item b'], ['Item a', 'Item c']]);
  });

  it('has items edited, and their due dates follow', () => {
    const { model } = run(base, edit, {
      itemId: 'a',
      title: 'Other',
      personId: 'jan',
      required: false,
      dueDate: '2026-12-04',
    });
    expect(model.checklistItems.get('a')).toMatchObject({
      title: 'Other',
      personId: 'jan',
      required: false,
      dueOffset: -5,
    });
    const none = run(base, edit, { itemId: 'a', dueDate: null }).model;
    expect(due(none, 'a')).toBeNull();
  });

  it('gives exactly the due date that was asked for', () => {
    fc.assert(
      fc.property(dates, fc.option(dates), (date, target) => {
        const { model } = run(moveTo(base, target), edit, { itemId: 'a', dueDate: date });
        expect(due(model, 'a')).toBe(date);
      }),
      RUNS,
    );
  });

  it('loses items', () => {
    const { model, plan } = run(base, remove, { itemIds: ['a', 'b'] });
    expect(order(model)).toEqual(['Item c']);
    expect(plan.label).toBe('Remove 2 checklist items');
  });

  it.each([
    [() => add.run(base, { phaseId: 'gone', title: 'x' }, context)],
    [() => add.run(base, { phaseId: 'prep', title: 'x', personId: 'gone' }, context)],
    [() => edit.run(base, { itemId: 'gone' }, context)],
    [() => tick.run(base, { itemId: 'a', doneById: 'gone' }, context)],
    [() => reorder.run(base, { itemIds: ['gone'], phaseId: 'prep', index: 0 }, context)],
  ])('refuses what points at nothing (%#)', (attempt) => {
    expect(attempt()).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
