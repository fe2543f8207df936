import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseCommands } from '#shared/commands/release.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { invert } from '#shared/domain/model/change.ts';
import { applyChanges, emptyModel, type Model } from '#shared/domain/model/model.ts';
import { tableNames, tables } from '#shared/domain/records/index.ts';
import { phaseDates } from '#shared/domain/release/effective-dates.ts';
import { checklistOf, deploymentsOf, phasesOf } from '#shared/domain/release/lookups.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';
import { WEEKDAYS } from '#test/support/builders.ts';
import { item, person, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const {
  'release.create': create,
  'release.update': update,
  'release.move': move,
  'release.copy': copy,
  'release.hotfix': hotfix,
  'release.remove': remove,
} = releaseCommands;

/** A new workspace `Payments` with Mara in it. */
function workspace(): Model {
  const setUp = setUpWorkspace(
    { name: 'Payments', zone: 'Europe/Berlin', productId: 'pay' },
    context,
  );
  const model = applyChanges(emptyModel(), setUp.changes);
  return { ...model, people: new Map([['mara', person({ id: 'mara' })]]) };
}

const withRelease = (over: Partial<Parameters<typeof create.run>[1]> = {}) =>
  run(
    workspace(),
    create,
    {
      productId: 'pay',
      version: '4.2.0',
      name: 'Ledger export',
      targetDate: '2026-12-11',
      ...over,
    },
    context,
  );

const only = <R>(rows: ReadonlyMap<string, R>): R => {
  const [row] = rows.values();
  if (!row) throw new Error('there is none');
  return row;
};

describe('a new workspace', () => {
  it.each([
    ['a\nb', 'a b', 'AB'],
    [' Mobile\u2028wallet\u0007\t', 'Mobile wallet', 'MW'],
    ['支付', '支付', 'PRO'],
    [' ', 'Product', 'PRO'],
    ['\n', 'Product', 'PRO'],
    ['\u200b\u202e', 'Product', 'PRO'],
  ])('names its product in one line after a file called %j', (file, name, key) => {
    const { changes, label } = setUpWorkspace({ name: file, zone: 'UTC' }, context);
    const { products } = applyChanges(emptyModel(), changes);
    expect(only(products)).toMatchObject({ name, key });
    expect(label).toBe(`Create ${name}`);
  });

  it('has settings, the seven roles and a product named after the file, for good', () => {
    const plan = setUpWorkspace({ name: 'Payments', zone: 'Europe/Berlin' }, context);
    const model = applyChanges(emptyModel(), plan.changes);
    expect(plan.final).toBe(true);
    expect(model.roles.size).toBe(7);
    expect(only(model.products)).toMatchObject({ name: 'Payments', key: 'PAY' });
    expect(only(model.settings)).toMatchObject({ zone: 'Europe/Berlin', weekStart: 1 });
  });
});

describe('release.create', () => {
  it('brings phases, checklists, window and runbook of the template', () => {
    const { model, plan } = withRelease();
    expect(plan.label).toBe('Create 4.2.0 Ledger export');
    const release = only(model.releases);
    expect(release).toMatchObject({ template: 'agile@1', status: 'planned', ownerId: 'mara' });
    expect(phasesOf(model.phases, release.id)).toHaveLength(5);
    expect(model.checklistItems.size).toBe(29);
    expect(only(model.deployments)).toMatchObject({
      windowStart: '22:00',
      windowEnd: '02:00',
      windowNights: 1,
      zone: 'Europe/Berlin',
      reserveMinutes: 15,
    });
    expect(model.runbookSections.size).toBe(5);
    const lead = [...model.roles.values()].find(({ name }) => name === 'Engineering lead');
    expect([...model.runbookSteps.values()].some(({ roleId }) => roleId === lead?.id)).toBe(true);
  });

  it('gives work to the one person who has its role, and to nobody where several have', () => {
    const empty = workspace();
    const roleId = (name: string) =>
      [...empty.roles.values()].find((role) => role.name === name)?.id ?? null;
    const people = [
      person({ id: 'lead', roleId: roleId('Engineering lead') }),
      person({ id: 'left', roleId: roleId('Engineering lead'), active: false }),
      person({ id: 'qa1', roleId: roleId('QA lead') }),
      person({ id: 'qa2', roleId: roleId('QA lead') }),
    ];
    const peopled = { ...empty, people: new Map(people.map((one) => [one.id, one])) };
    const input = { productId: 'pay', version: '1.0.0', targetDate: null };
    const { model } = run(peopled, create, input, context);
    const whoDoes = (role: string) => [
      ...new Set(
        [...model.checklistItems.values(), ...model.runbookSteps.values()]
          .filter((row) => row.roleId === roleId(role))
          .map((row) => ('personId' in row ? row.personId : row.ownerId)),
      ),
    ];
    expect(whoDoes('Engineering lead')).toEqual(['lead']);
    expect(whoDoes('QA lead')).toEqual([null]);
    expect(whoDoes('Marketing')).toEqual([null]);
  });

  it('makes rows that the tables take', () => {
    for (const method of ['agile', 'waterfall', 'continuous', 'hotfix'] as const) {
      const { model } = withRelease({ method });
      for (const name of tableNames) {
        const rows = model[name as keyof Model] as ReadonlyMap<string, unknown> | undefined;
        for (const row of rows?.values() ?? []) tables[name].schema.parse(row);
      }
    }
  });

  it('gives releases their colours in turn', () => {
    const first = withRelease();
    const second = run(
      first.model,
      create,
      { productId: 'pay', version: '5', targetDate: null },
      testContext({ newId: context.newId }),
    );
    expect([...second.model.releases.values()].map(({ hue }) => hue)).toEqual([1, 2]);
  });

  it.each([
    [{ productId: 'gone' }, 'not-found'],
    [{ ownerId: 'gone' }, 'not-found'],
    [{ version: '4.2.0' }, 'already-exists'],
  ])('refuses %j with %s', (over, code) => {
    const { model } = withRelease();
    const input = { productId: 'pay', version: '4.3.0', targetDate: null, ...over };
    expect(create.run(model, input, context)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('release.move', () => {
  it('takes a release once', () => {
    const twice = ['2026-12-11', '2026-12-18'].map((date) => ({ releaseId: 'r', date }));
    expect(move.input.safeParse({ moves: twice }).success).toBe(false);
  });

  const model = withRelease().model;
  const releaseId = only(model.releases).id;

  it('changes one row and says where to', () => {
    const moved = run(model, move, { moves: [{ releaseId, date: '2026-12-18' }] });
    expect(moved.plan.label).toBe('Move 4.2.0 to Fri 18 Dec 2026');
    expect(moved.plan.changes).toHaveLength(1);
    expect(run(model, move, { moves: [{ releaseId, date: null }] }).plan.label).toBe(
      'Take the date off 4.2.0',
    );
  });

  it('and moving back is as if nothing had been', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const there = run(model, move, { moves: [{ releaseId, date }] });
        const back = run(there.model, move, { moves: [{ releaseId, date: '2026-12-11' }] });
        expect(back.model.releases).toEqual(model.releases);
        expect(applyChanges(there.model, invert(there.plan.changes)).releases).toEqual(
          model.releases,
        );
      }),
      RUNS,
    );
  });

  it('takes every open phase along by the same number of working days', () => {
    const starts = (date: string) =>
      phasesOf(model.phases, releaseId).map((phase) => phaseDates(phase, date, WEEKDAYS).start);
    expect(starts('2026-12-11')).toEqual([
      '2026-11-02',
      '2026-11-16',
      '2026-12-07',
      '2026-12-11',
      '2026-12-14',
    ]);
    expect(starts('2026-12-18')).toEqual([
      '2026-11-09',
      '2026-11-23',
      '2026-12-14',
      '2026-12-18',
      '2026-12-21',
    ]);
  });
});

describe('release.update', () => {
  const { model } = withRelease();
  const releaseId = only(model.releases).id;

  it.each([
    [{ goal: 'Close the month' }, 'Change the goal of 4.2.0'],
    [{ ownerId: null }, 'Change the owner of 4.2.0'],
    [{ version: '4.2.1' }, 'Rename 4.2.0 to 4.2.1'],
    [{ name: 'Export' }, 'Rename 4.2.0 to 4.2.0 Export'],
    [{ status: 'in-progress' as const }, 'Set 4.2.0 to in progress'],
    [{ lockDaysBefore: 7 }, 'Lock the scope of 4.2.0 7 days before its date'],
    [{ goal: 'x', name: 'y' }, 'Change name and goal of 4.2.0'],
    [{ goal: 'x', version: '4.2.0', lockDaysBefore: 7 }, 'Change goal and scope lock of 4.2.0'],
  ])('%j is undone as “%s”', (over, label) => {
    const after = run(model, update, { releaseId, ...over });
    expect(after.plan.label).toBe(label);
    expect(after.model.releases.get(releaseId)).toMatchObject(over);
  });

  it('takes the lock of the scope away again', () => {
    const locked = run(model, update, { releaseId, lockDaysBefore: 7 }).model;
    const { plan, model: after } = run(locked, update, { releaseId, lockDaysBefore: null });
    expect(plan.label).toBe('Never lock the scope of 4.2.0');
    expect(after.releases.get(releaseId)?.lockDaysBefore).toBeNull();
  });

  it('keeps versions of a product apart', () => {
    const two = run(
      model,
      create,
      { productId: 'pay', version: '4.3.0', targetDate: null },
      context,
    );
    expect(update.run(two.model, { releaseId, version: '4.3.0' }, context)).toMatchObject({
      ok: false,
      error: { code: 'already-exists' },
    });
  });
});

describe('release.copy', () => {
  it('takes what was planned along and leaves what was done', () => {
    const { model } = withRelease();
    const [first] = model.checklistItems.values();
    if (!first) throw new Error('no item');
    const done = { ...first, state: 'done' as const, doneById: 'mara', doneAt: context.now };
    const worked = {
      ...model,
      checklistItems: new Map([
        ...model.checklistItems,
        [first.id, { ...done, pinnedDue: '2026-11-04' }],
      ]),
    };
    const releaseId = only(model.releases).id;
    const after = run(
      worked,
      copy,
      { releaseId, version: '4.3.0', targetDate: '2027-01-15' },
      context,
    );
    const made = [...after.model.releases.values()].find(({ version }) => version === '4.3.0');
    const phases = phasesOf(after.model.phases, made?.id ?? '');
    const items = phases.flatMap((phase) => checklistOf(after.model.checklistItems, phase.id));
    expect(made).toMatchObject({ status: 'planned', targetDate: '2027-01-15', hue: 2 });
    expect(items).toHaveLength(29);
    expect(items.every(({ state, pinnedDue }) => state === 'open' && pinnedDue === null)).toBe(
      true,
    );
    expect(deploymentsOf(after.model.deployments, made?.id ?? '')).toHaveLength(1);
    expect(after.model.runbookSteps.size).toBe(model.runbookSteps.size * 2);
  });
});

describe('release.hotfix', () => {
  it('makes the next patch with the short template', () => {
    const { model } = withRelease();
    const releaseId = only(model.releases).id;
    const after = run(model, hotfix, { releaseId, targetDate: '2026-12-14' }, context);
    const made = [...after.model.releases.values()].find(({ version }) => version === '4.2.1');
    expect(made).toMatchObject({ template: 'hotfix@1', hotfixOfId: releaseId, ownerId: 'mara' });
    expect(after.plan.label).toBe('Create hotfix 4.2.1 from 4.2.0');
  });
});

describe('release.remove', () => {
  it('lists every row that goes, and lets items and hotfixes stay', () => {
    const { model } = withRelease();
    const releaseId = only(model.releases).id;
    const bare = run(
      workspaceWithItem(model, releaseId),
      hotfix,
      { releaseId, targetDate: null, version: '4.2.1' },
      context,
    ).model;
    const after = run(bare, remove, { releaseId });
    expect(after.model.items.get('i')).toMatchObject({ releaseMode: 'inherit', releaseId: null });
    expect(only(after.model.releases)).toMatchObject({ version: '4.2.1', hotfixOfId: null });
    expect(pointsAt(after.model, releaseId)).toEqual([]);
    expect(applyChanges(after.model, invert(after.plan.changes))).toEqual(bare);
  });

  it('refuses what is no longer there', () => {
    expect(remove.run(releaseModel(), { releaseId: 'gone' }, context)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

function workspaceWithItem(model: Model, releaseId: string): Model {
  return {
    ...model,
    items: new Map([['i', item({ id: 'i', productId: 'pay', releaseId })]]),
    itemReleases: new Map([['ir', { id: 'ir', itemId: 'i', releaseId }]]),
    sprintFeeds: new Map([['f', { id: 'f', sprintId: 's', releaseId }]]),
  };
}

/** Rows that name an id of a row that is not there. */
function pointsAt(model: Model, id: string): string[] {
  return Object.entries(model).flatMap(([table, rows]) =>
    [...(rows as ReadonlyMap<string, object>).values()]
      .filter((row) => Object.values(row).includes(id))
      .map(() => table),
  );
}
