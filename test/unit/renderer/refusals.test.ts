import { expect, test } from 'vitest';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { commands } from '#shared/commands/index.ts';
import { checked } from '#shared/commands/run-checked.ts';
import { appError, explain } from '#shared/errors/catalogue.ts';

const FIELDS = ['version', 'name', 'goal', 'targetDate'] as const;

const saidOf = (input: object) => {
  const whole = { productId: 'p', version: '1.0.0', targetDate: null, ...input };
  const result = checked(commands['release.create'].input, whole);
  const refused = refusalsAt(result.ok ? null : result.error, FIELDS);
  return Object.fromEntries(FIELDS.map((field) => [field, refused.at(field)]));
};

const NOTHING = { version: null, name: null, goal: null, targetDate: null };

test.each([
  [{ goal: 'g'.repeat(2001) }, 'goal', 'Goal is longer than 2000 characters.'],
  [{ name: 'n'.repeat(201) }, 'name', 'Name is longer than 200 characters.'],
  [{ version: '' }, 'version', 'Version is empty.'],
  [{ targetDate: '9999-01-01' }, 'targetDate', 'Target date lies outside the years 1970 to 2199.'],
])('what a command refuses is said at its own field: %#', (input, field, words) => {
  expect(saidOf(input)).toEqual({ ...NOTHING, [field]: words });
});

test('what is there already is said where it was given', () => {
  const taken = appError('already-exists', { kind: 'product', name: 'PAY', field: 'Key' });
  const refused = refusalsAt(taken, ['name', 'key']);
  expect(refused.at('key')).toBe('There is already a product named PAY.');
  expect(explain(taken).todo).toBe('Choose another key.');
  expect(refused.at('name')).toBeNull();
  expect(refused.elsewhere).toBeNull();
});

test('what errors call otherwise, and those that name no field, have their place by name and by code', () => {
  const also = { end: 'endDate', 'follow-cycle': 'startDate' } as const;
  const fields = ['startDate', 'endDate'] as const;
  const late = appError('invalid-input', { field: 'End', problem: 'lies before the start' });
  expect(refusalsAt(late, fields, also).at('endDate')).toBe('End lies before the start.');
  const circle = appError('follow-cycle', { cycle: ['A'] });
  expect(refusalsAt(circle, fields, also).at('startDate')).toBe('A cannot follow itself.');
});

test('what is wrong with no field in sight is said at the foot, with what to do', () => {
  const gone = appError('not-found', { kind: 'product', id: 'p' });
  const refused = refusalsAt(gone, FIELDS);
  expect(FIELDS.map(refused.at)).toEqual([null, null, null, null]);
  expect(refused.elsewhere).toMatch(/^The product is no longer in this workspace\. \S/);
  const hidden = appError('invalid-input', { field: 'Role id', problem: 'is empty' });
  expect(refusalsAt(hidden, FIELDS).elsewhere).toMatch(/^Role id is empty\. \S/);
  expect(refusalsAt(null, FIELDS).elsewhere).toBeNull();
});
