import { describe, expect, it } from 'vitest';
import { personCommands } from '#shared/commands/person.ts';
import { productCommands } from '#shared/commands/product.ts';
import { settingsCommands } from '#shared/commands/settings.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { productKey } from '#shared/domain/release/product-key.ts';
import { person, product, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
describe('people', () => {
  const { 'person.create': create, 'person.update': update } = personCommands;
  const base = releaseModel({ people: [person({ id: 'mara' })] });

  it('are added with what is known, empty fields being none', () => {
    const { model } = run(
      base,
      create,
      { name: 'Jan Lindt', mail: '', telephone: '+49 30 1' },
      testContext(),
    );
    expect(model.people.get('n1')).toMatchObject({
      mail: null,
      telephone: '+49 30 1',
      active: true,
    });
  });

  it('are deactivated, not deleted', () => {
    const { model, plan } = run(base, update, { personId: 'mara', active: false });
    expect(plan.label).toBe('Deactivate Mara Kovač');
    expect(model.people.get('mara')?.active).toBe(false);
  });

  it('keep their names apart', () => {
    expect(create.run(base, { name: 'mara kovač' }, context)).toMatchObject({
      error: { code: 'already-exists' },
    });
    expect(update.run(base, { personId: 'mara', name: 'MARA Kovač' }, context).ok).toBe(true);
  });

  it('do not stand in for themselves', () => {
    expect(update.run(base, { personId: 'mara', standInId: 'mara' }, context)).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});

describe('products', () => {
  const {
    'product.create': create,
    'product.update': update,
    'product.remove': remove,
  } = productCommands;

  it.each([
    ['Payments', [], 'PAY'],
    ['Payroll', ['PAY'], 'PAYR'],
    ['Pay', ['PAY'], 'PAY2'],
    ['Mobile wallet', [], 'MW'],
    ['Mobile wallet', ['MW', 'MW2'], 'MW3'],
    ['One two three four', [], 'OTT'],
    ['Über', [], 'UBE'],
    ['支付', [], 'PRO'],
    ['3D viewer', [], 'P3V'],
  ])('%s beside %j gets the key %s', (name, taken, key) => {
    expect(productKey(name, taken)).toBe(key);
  });

  it('are added at the end of the list', () => {
    const { model } = run(releaseModel(), create, { name: 'Mobile wallet' }, testContext());
    const added = model.products.get('n1');
    expect(added).toMatchObject({ key: 'MW', versionScheme: 'semver', method: 'agile' });
    expect((added?.rank ?? '') > product.rank).toBe(true);
  });

  it('keep names and keys apart', () => {
    expect(create.run(releaseModel(), { name: 'Payments' }, context)).toMatchObject({
      error: { code: 'already-exists' },
    });
    expect(create.run(releaseModel(), { name: 'Other', key: 'PAY' }, context)).toMatchObject({
      error: { code: 'already-exists' },
    });
    expect(update.run(releaseModel(), { productId: 'p', name: 'Payments' }, context).ok).toBe(true);
  });

  it('are removed only when nothing belongs to them', () => {
    expect(remove.run(releaseModel(), { productId: 'p' }, context)).toMatchObject({
      error: { code: 'still-used', facts: { by: '4.2.0' } },
    });
    const empty = releaseModel({ releases: [], deployments: [], runbooks: [] });
    expect(run(empty, remove, { productId: 'p' }).model.products.size).toBe(0);
  });
});

describe('settings', () => {
  const update = settingsCommands['settings.update'];

  it('keep working days in order, each once', () => {
    const { model } = run(releaseModel(), update, {
      workingDays: [7, 1, 1, 2],
      zone: 'Asia/Tokyo',
    });
    expect(model.settings.get(SETTINGS_ID)).toMatchObject({
      workingDays: [1, 2, 7],
      zone: 'Asia/Tokyo',
    });
  });

  it('need at least one working day', () => {
    expect(update.input.safeParse({ workingDays: [] }).success).toBe(false);
  });
});
