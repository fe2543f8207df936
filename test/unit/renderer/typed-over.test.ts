import { describe, expect, it } from 'vitest';
import { changedFields, isSame, typedOver } from '#renderer/lib/typed-over.ts';

const live = { title: 'Year end', days: 5, repeat: { every: 1, on: [1, 5] } };

describe('what is typed over a record', () => {
  it('is what was set to something else, and nothing that only came along', () => {
    expect(typedOver(live, {}, { ...live, days: 6, repeat: { every: 1, on: [1, 5] } })).toEqual({
      days: 6,
    });
  });

  it('stays typed where the record changes in another field', () => {
    const typed = typedOver(live, {}, { title: 'Quiet days' });
    const later = { ...live, days: 9 };
    expect({ ...later, ...typed }).toEqual({ ...later, title: 'Quiet days' });
    expect(changedFields(later, { ...later, ...typed })).toEqual({ title: 'Quiet days' });
  });

  it('is nothing any more once it is typed back', () => {
    const typed = typedOver(live, {}, { title: 'Quiet days' });
    expect(typedOver(live, typed, { title: 'Year end' })).toEqual({});
  });

  it('is nothing where the record has come to be the same', () => {
    const typed = typedOver(live, {}, { days: 6 });
    expect(typedOver({ ...live, days: 6 }, typed, { title: 'Year end' })).toEqual({});
  });
});

it('values are the same by what they hold', () => {
  expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame(null, {})).toBe(false);
});
