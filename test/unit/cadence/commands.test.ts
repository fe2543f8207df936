import { describe, expect, it } from 'vitest';
import { cadenceCommands } from '#shared/commands/cadence.ts';
import { productCommands } from '#shared/commands/product.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import { teamCommands } from '#shared/commands/team.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { aCadence, aPerson, aProduct, aTeam } from '#test/support/builders.ts';
import { cadenceModel, generated, planned, withCadence } from '#test/support/cadences.ts';
import { run, testContext } from '#test/support/run-command.ts';

const {
  'cadence.set': set,
  'cadence.remove': remove,
  'cadence.generate': generate,
} = cadenceCommands;
const { id: _, teamId, productId: __, ...fields } = aCadence();

const words = (model: Model, input: object) => {
  const result = runChecked(set, model, { teamId, ...fields, ...input }, testContext());
  return result.ok ? 'done' : explain(result.error).what;
};

describe('setting a cadence', () => {
  const empty = { ...cadenceModel(), cadences: new Map() };

  it('gives the team its first, with its only product', () => {
    const { model, plan } = run(empty, set, { teamId, ...fields });
    expect(plan.label).toBe('Set the cadence of Pay');
    expect([...model.cadences.values()]).toEqual([
      { ...aCadence(), id: 'n1', productId: 'a-product' },
    ]);
  });

  it('changes the one it has, and never adds a second', () => {
    const { model, plan } = run(cadenceModel(), set, { teamId, ...fields, sprintDays: 21 });
    expect(plan.label).toBe('Change the cadence of Pay');
    expect([...model.cadences.values()].map(({ sprintDays }) => sprintDays)).toEqual([21]);
  });

  it.each([
    [{ teamId: 'nobody' }, 'The team is no longer in this workspace.'],
    [{ productId: 'nothing' }, 'The product is no longer in this workspace.'],
    [{ sprintDays: 0 }, 'Sprint days is less than 1.'],
    [{ sprintDays: 367 }, 'Sprint days is more than 366.'],
    [{ sprintDays: 1.5 }, 'Sprint days is no whole number.'],
    [{ sprintsPerRelease: 0 }, 'Sprints per release is less than 1.'],
    [{ firstStart: '0001-01-01' }, 'First start lies outside the years 1970 to 2199.'],
    [{ firstStart: '9999-12-31' }, 'First start lies outside the years 1970 to 2199.'],
    [{ firstStart: '2026-02-30' }, 'First start is no date; write YYYY-MM-DD.'],
    [{ weekday: 8 }, 'Weekday is more than 7.'],
    [{ zone: 'Mars/Base' }, 'Zone is no time zone; write one such as Europe/Berlin.'],
    [{ windowStart: '24:00' }, 'Window start is no time; write HH:MM between 00:00 and 23:59.'],
    [{ firstVersion: '1'.repeat(61) }, 'First version is longer than 60 characters.'],
    [
      { firstVersion: '1.0\n2.0' },
      'First version holds a line break or another control character; write it in one line.',
    ],
    [{ firstVersion: 'abc' }, 'First version is no version of Payments; write one such as 1.0.0.'],
    [{ bump: 'huge' }, 'Bump is none of major, minor, patch.'],
  ])('refuses %j in words', (input, what) => {
    expect(words(cadenceModel(), input)).toBe(what);
  });

  it('takes any first version where the versions of the product are free', () => {
    const products = [aProduct({ versionScheme: 'free' })];
    expect(words(cadenceModel({}, { products }), { firstVersion: 'abc' })).toBe('done');
  });

  it('keeps the product once releases were generated for it', () => {
    const products = [aProduct(), aProduct({ id: 'wallet', key: 'WAL', name: 'Wallet' })];
    const before = cadenceModel({ productId: 'a-product' }, { products });
    expect(words(before, { productId: 'wallet' })).toBe('done');
    expect(words(generated(before, '2026-06-30'), { productId: 'wallet' })).toContain(
      'Product cannot change once releases were generated for it',
    );
    expect(words(generated(before, '2026-06-30'), {})).toBe('done');
  });
});

describe('generating', () => {
  it('is one step with a name', () => {
    const input = { cadenceId: 'a-cadence', horizon: '2026-06-30' };
    expect(run(cadenceModel(), generate, input).plan.label).toBe(
      'Generate 13 sprints and 3 releases for Pay',
    );
  });

  it('names what it changes beside what it makes', () => {
    const before = generated(cadenceModel(), '2026-06-30');
    const later = (horizon: string) =>
      run(withCadence(before, { sprintDays: 15 }), generate, { cadenceId: 'a-cadence', horizon });
    expect(later('2026-06-30').plan.label).toBe('Change 13 sprints and 3 releases of Pay');
    expect(later('2026-09-30').plan.label).toBe(
      'Generate 5 sprints and 1 release, change 13 sprints and 3 releases for Pay',
    );
  });

  it('gives the releases to who acts', () => {
    const people = [aPerson({ id: 'mara' })];
    const model = generated(cadenceModel({}, { people }), '2026-06-30');
    expect([...model.releases.values()].every(({ ownerId }) => ownerId === 'mara')).toBe(true);
  });
});

describe('removing', () => {
  const model = generated(
    cadenceModel({ productId: 'a-product' }, { people: [aPerson({ teamId })] }),
    '2026-06-30',
  );

  it('a cadence leaves what it generated', () => {
    const after = run(model, remove, { cadenceId: 'a-cadence' }).model;
    expect([after.cadences.size, after.generated.size]).toEqual([0, 0]);
    expect([after.sprints.size, after.releases.size]).toEqual([13, 3]);
  });

  it('a team leaves its people and sprints, and takes its cadence along', () => {
    const after = run(model, teamCommands['team.remove'], { teamId }).model;
    expect([after.teams.size, after.cadences.size, after.generated.size]).toEqual([0, 0, 0]);
    expect([...after.sprints.values()].map((sprint) => sprint.teamId)).toEqual(
      Array(13).fill(null),
    );
    expect([...after.people.values()].map((person) => person.teamId)).toEqual([null]);
  });

  it('a product is refused as long as a cadence plans for it', () => {
    const unused = cadenceModel({ productId: 'a-product' });
    const result = productCommands['product.remove'].run(
      unused,
      { productId: 'a-product' },
      testContext(),
    );
    expect(result.ok ? '' : explain(result.error).what).toBe(
      'Payments cannot be removed: the cadence of Pay still uses this product.',
    );
  });
});

describe('teams', () => {
  const { 'team.create': create, 'team.update': rename } = teamCommands;

  it('are added at the end and renamed; names stay apart', () => {
    const { model } = run(cadenceModel(), create, { name: 'Wallet' });
    expect([...model.teams.values()].map(({ rank }) => rank)).toEqual(['a0', 'a1']);
    const renamed = run(model, rename, { teamId, name: 'Payments' });
    expect(renamed.plan.label).toBe('Rename the team Pay to Payments');
    for (const result of [
      create.run(model, { name: 'PAY' }, testContext()),
      rename.run(model, { teamId, name: 'wallet' }, testContext()),
    ])
      expect(result).toMatchObject({ error: { code: 'already-exists' } });
  });

  it('give their name to the sprints that nobody renamed', () => {
    const model = generated(cadenceModel(), '2026-01-05');
    const renamed = run(model, rename, { teamId, name: 'Payments' }).model;
    expect(planned(renamed, '2026-01-05').sprints.map(({ name }) => name)).toEqual([
      'Payments Sprint 1',
    ]);
  });

  it('take their people in one step, from other teams as well', () => {
    const people = [
      aPerson({ id: 'a', teamId: 'a-team' }),
      aPerson({ id: 'b', name: 'Bo', teamId: null }),
      aPerson({ id: 'c', name: 'Cleo', teamId: 'a-team' }),
    ];
    const before = cadenceModel({}, { people });
    const teams = ({ people: now }: Model) => [...now.values()].map((person) => person.teamId);
    const { model, plan } = run(before, rename, { teamId, joining: ['b', 'c'], leaving: ['a'] });
    expect(plan.label).toBe('Change the people of Pay');
    expect(teams(model)).toEqual([null, 'a-team', 'a-team']);
    const input = { name: 'Wallet', personIds: ['c'] };
    const made = run(before, create, input, testContext({ newId: () => 'wallet' })).model;
    expect(teams(made)).toEqual(['a-team', null, 'wallet']);
    expect(rename.run(before, { teamId, joining: ['nobody'] }, testContext())).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('with very long names still get sprints', () => {
    const teams = [aTeam({ name: '🚀'.repeat(250) })];
    const { sprints } = generated(cadenceModel({}, { teams }), '2026-01-05');
    for (const { name } of sprints.values()) expect(name.length).toBeLessThanOrEqual(500);
  });
});

describe('applying a cadence', () => {
  const empty = { ...cadenceModel(), cadences: new Map() };
  const apply = cadenceCommands['cadence.apply'];

  it('sets and generates it as one plan, and again does nothing', () => {
    const input = { teamId, ...fields, horizon: '2026-03-01' };
    const context = testContext();
    const { model, plan } = run(empty, apply, input, context);
    expect(plan.label).toBe('Set the cadence of Pay, and generate 4 sprints and 1 release for Pay');
    expect([model.cadences.size, model.sprints.size, model.releases.size]).toEqual([1, 4, 1]);
    expect(run(model, apply, input, context).plan.changes).toEqual([]);
  });

  it('plans a year where no horizon is given', () => {
    const { model } = run(empty, apply, { teamId, ...fields }, testContext());
    expect(model.sprints.size).toBe(50);
  });

  it('is named after the setting where nothing is generated', () => {
    const input = { teamId, ...fields, horizon: '2026-01-05' };
    const { model } = run(empty, apply, input);
    const off = { ...input, sprintsPerRelease: 5 };
    expect(run(model, apply, off).plan.label).toBe('Change the cadence of Pay');
  });
});
