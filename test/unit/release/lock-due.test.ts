import { describe, expect, it } from 'vitest';
import { checklistCommands } from '#shared/commands/checklist.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { applyChanges, emptyModel, type Model } from '#shared/domain/model/model.ts';
import { cadenceModel, generated } from '#test/support/cadences.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const TITLE = 'Scope locked and told to stakeholders';

function release(): { model: Model; releaseId: string } {
  const setUp = { name: 'Payments', zone: 'Europe/Berlin', productId: 'pay' };
  const empty = applyChanges(emptyModel(), setUpWorkspace(setUp, context).changes);
  const made = run(
    empty,
    releaseCommands['release.create'],
    { productId: 'pay', version: '4.2.0', targetDate: '2026-12-11', method: 'agile' },
    context,
  );
  const [releaseId = ''] = made.model.releases.keys();
  return { model: made.model, releaseId };
}

const lockOf = ({ model, releaseId }: ReturnType<typeof release>, days: number | null) => ({
  model: run(model, releaseCommands['release.update'], { releaseId, lockDaysBefore: days }).model,
  releaseId,
});

const itemIn = ({ checklistItems }: Model) =>
  [...checklistItems.values()].find(({ title }) => title === TITLE);

describe('what is to be done by the scope lock', () => {
  it('is due on the day of the lock in every release of a cadence', () => {
    const model = generated(cadenceModel({ firstVersion: '4.0.0' }), '2026-06-30');
    const dues = [...model.checklistItems.values()].filter(({ title }) => title === TITLE);
    expect(dues).toHaveLength(model.releases.size);
    for (const { phaseId, dueOffset, dueUnit } of dues) {
      const of = model.releases.get(model.phases.get(phaseId)?.releaseId ?? '');
      expect([dueOffset, dueUnit]).toEqual([-(of?.lockDaysBefore ?? Number.NaN), 'calendar']);
    }
  });

  it('goes along when the lock is set, changed and taken away, and nothing else does', () => {
    const first = release();
    const before = itemIn(first.model);
    expect(before).toMatchObject({ dueOffset: -20, dueUnit: 'working' });
    const week = lockOf(first, 7);
    expect(itemIn(week.model)).toMatchObject({ dueOffset: -7, dueUnit: 'calendar' });
    const day = lockOf(week, 0);
    expect(itemIn(day.model)).toMatchObject({ dueOffset: 0, dueUnit: 'calendar' });
    const never = lockOf(day, null);
    expect(never.model.checklistItems).toEqual(first.model.checklistItems);
  });

  it('stays on a day that somebody gave it, and where it is done', () => {
    const first = release();
    const itemId = itemIn(first.model)?.id ?? '';
    const given = run(
      first.model,
      checklistCommands['checklist.edit'],
      { itemId, dueDate: '2026-11-20' },
      context,
    ).model;
    expect(lockOf({ ...first, model: given }, 7).model.checklistItems).toEqual(
      given.checklistItems,
    );
    const done = run(first.model, checklistCommands['checklist.tick'], { itemId }, context).model;
    expect(lockOf({ ...first, model: done }, 7).model.checklistItems).toEqual(done.checklistItems);
  });
});
