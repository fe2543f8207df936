import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyRunbook, removeRunbook } from '#shared/commands/runbook/new-runbook.ts';
import { runbookCommands as commands } from '#shared/commands/runbook.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { outlineOf, runbookOf } from '#shared/domain/runbook/outline.ts';
import { deployment, releaseModel, runbook, section, step } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const sections = [
  section({ id: 's1', title: 'Prepare' }),
  section({ id: 's2', rank: 'a1', title: 'Deploy' }),
];
const steps = [
  step({ id: 'a' }),
  step({ id: 'b', rank: 'a1' }),
  step({ id: 'c', rank: 'a2' }),
  step({ id: 'd', sectionId: 's2' }),
];
const model = releaseModel({ runbookSections: sections, runbookSteps: steps });

/** Section titles, each with the ids of its steps. */
const shape = (of: Model) =>
  outlineOf(of, runbook).sections.map(
    (s) => `${s.section.title}: ${s.steps.map((n) => n.step.id).join(' ')}`,
  );

describe('a new runbook', () => {
  it('has an empty section of each kind', () => {
    const bare = releaseModel({ runbooks: [] });
    const { model: after, plan } = run(bare, commands['runbook.create'], { deploymentId: 'd' });
    const made = runbookOf(after, 'd');
    expect(plan.label).toBe('Start the runbook of 4.2.0');
    expect(made && outlineOf(after, made).sections.map((s) => s.section.kind)).toEqual([
      'pre-deployment',
      'deployment',
      'verification',
      'communications',
      'rollback',
    ]);
  });

  it('is refused where the deployment has one', () => {
    const again = commands['runbook.create'].run(model, { deploymentId: 'd' }, testContext());
    expect(again).toMatchObject({ ok: false, error: { code: 'already-exists' } });
  });

  it('can be a copy of another, which leaves the first alone', () => {
    const two = releaseModel({
      deployments: [deployment(), deployment({ id: 'd2', rank: 'a1' })],
      runbookSections: sections,
      runbookSteps: steps,
    });
    const after = applyChanges(two, copyRunbook(two, 'd', 'd2', testContext()));
    const copied = runbookOf(after, 'd2');
    const titles =
      copied && outlineOf(after, copied).sections.map((s) => s.steps.map((n) => n.step.title));
    expect(titles).toEqual([['Step a', 'Step b', 'Step c'], ['Step d']]);
    expect(shape(after)).toEqual(shape(two));
  });

  it('goes whole with its deployment', () => {
    const after = applyChanges(model, removeRunbook(model, 'd'));
    expect([after.runbooks.size, after.runbookSections.size, after.runbookSteps.size]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('steps', () => {
  it('are added at a position, with what is given and defaults for the rest', () => {
    const input = {
      sectionId: 's1',
      title: ' Tell support ',
      index: 1,
      fields: { durationMinutes: 2 },
    };
    const { model: after, plan } = run(model, commands['runbook.addStep'], input);
    expect(shape(after)).toEqual(['Prepare: a n1 b c', 'Deploy: d']);
    expect(after.runbookSteps.get('n1')).toMatchObject({
      title: 'Tell support',
      durationMinutes: 2,
      kind: 'action',
      undo: '',
    });
    expect(plan.label).toBe('Add step “Tell support” to 4.2.0');
  });

  it('are edited field by field, and the label says what changed of which step', () => {
    const { model: after, plan } = run(model, commands['runbook.editStep'], {
      stepId: 'b',
      fields: { command: 'ledgerctl migrate', irreversible: true },
    });
    expect(after.runbookSteps.get('b')).toMatchObject({
      command: 'ledgerctl migrate',
      irreversible: true,
    });
    expect(plan.label).toBe('Change command and way back of step 1.2 of 4.2.0');
    expect(plan.changes).toHaveLength(1);
  });

  it.each([
    [{ title: 'Tell all' }, 'title'],
    [{ durationMinutes: 65 }, 'duration'],
    [{ fixedStart: '23:00', fixedDay: 1 }, 'start'],
    [{ instructions: 'Look', title: 'Step b' }, 'instructions'],
    [{ undoMinutes: 4 }, 'undo duration'],
  ])('name what %j changes', (fields, part) => {
    const { plan } = run(model, commands['runbook.editStep'], { stepId: 'b', fields });
    expect(plan.label).toBe(`Change the ${part} of step 1.2 of 4.2.0`);
  });

  it('change nothing where nothing differs or a field is left open', () => {
    const fields = { title: 'Step b', command: undefined };
    const { plan } = run(model, commands['runbook.editStep'], { stepId: 'b', fields });
    expect(plan.changes).toEqual([]);
  });

  it.each([{ ownerId: 'nobody' }, { roleId: 'nothing' }])('take no %j', (fields) => {
    const added = { sectionId: 's1', title: 'New', index: 0, fields };
    for (const refused of [
      commands['runbook.editStep'].run(model, { stepId: 'b', fields }, testContext()),
      commands['runbook.addStep'].run(model, added, testContext()),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('move into another section, and the label says from where to where', () => {
    const input = { stepId: 'a', sectionId: 's2', index: 9 };
    const { model: after, plan } = run(model, commands['runbook.moveStep'], input);
    expect(shape(after)).toEqual(['Prepare: b c', 'Deploy: d a']);
    expect(plan.label).toBe('Move step 1.1 of 4.2.0 to 2.2');
  });

  it('find room between neighbours of equal rank', () => {
    const crowded = releaseModel({
      runbookSections: sections,
      runbookSteps: ['x', 'y', 'z'].map((id) => step({ id, rank: 'a5' })),
    });
    const input = { stepId: 'z', sectionId: 's1', index: 1 };
    expect(shape(run(crowded, commands['runbook.moveStep'], input).model)[0]).toBe(
      'Prepare: x z y',
    );
  });

  it('are removed one by one', () => {
    const { model: after, plan } = run(model, commands['runbook.removeStep'], { stepId: 'c' });
    expect(shape(after)).toEqual(['Prepare: a b', 'Deploy: d']);
    expect(plan.label).toBe('Remove step 1.3 of 4.2.0');
  });

  it('say so where the step is gone', () => {
    const refused = commands['runbook.removeStep'].run(model, { stepId: 'q' }, testContext());
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', facts: { id: 'q' } } });
  });
});

describe('sections', () => {
  it('are added, edited and moved with their steps', () => {
    const added = run(model, commands['runbook.addSection'], {
      runbookId: 'b',
      kind: 'verification',
      title: 'Verify',
      index: 1,
    }).model;
    expect(shape(added)).toEqual(['Prepare: a b c', 'Verify: ', 'Deploy: d']);
    const moved = run(added, commands['runbook.moveSection'], { sectionId: 's1', index: 2 });
    expect(shape(moved.model)).toEqual(['Verify: ', 'Deploy: d', 'Prepare: a b c']);
    expect(moved.plan.label).toBe('Move section 1 of 4.2.0 to 3');
    const input = { sectionId: 's1', title: 'Get ready' };
    expect(shape(run(model, commands['runbook.editSection'], input).model)[0]).toBe(
      'Get ready: a b c',
    );
  });

  it('take their steps with them when removed', () => {
    const { model: after } = run(model, commands['runbook.removeSection'], { sectionId: 's1' });
    expect(shape(after)).toEqual(['Deploy: d']);
    expect([...after.runbookSteps.keys()]).toEqual(['d']);
  });
});

describe('the introduction', () => {
  it('is kept on the runbook', () => {
    const input = { runbookId: 'b', introduction: 'War room: **12**' };
    const { model: after } = run(model, commands['runbook.editIntroduction'], input);
    expect(after.runbooks.get('b')?.introduction).toBe('War room: **12**');
  });
});

describe('any row of moves', () => {
  it('does to the ranks what it would do to plain lists', () => {
    const moves = fc.array(
      fc.record({
        step: fc.constantFrom('a', 'b', 'c', 'd'),
        to: fc.constantFrom('s1', 's2'),
        index: fc.nat(5),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const lists: Record<string, string[]> = { s1: ['a', 'b', 'c'], s2: ['d'] };
        let at = model;
        for (const { step: stepId, to: sectionId, index } of list) {
          for (const ids of Object.values(lists))
            ids.splice(0, ids.length, ...ids.filter((i) => i !== stepId));
          lists[sectionId]?.splice(index, 0, stepId);
          at = run(at, commands['runbook.moveStep'], { stepId, sectionId, index }).model;
        }
        expect(shape(at)).toEqual([
          `Prepare: ${lists.s1?.join(' ')}`,
          `Deploy: ${lists.s2?.join(' ')}`,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
