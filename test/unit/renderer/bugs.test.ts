import { expect, it } from 'vitest';
import { entryIn } from '#renderer/state/bugs.ts';
import { appError, explain } from '#shared/errors/catalogue.ts';

it('finds the log entry in the words main has for its own bugs', () => {
  const { what, todo } = explain(appError('unexpected', { entry: '7f3a-91' }));
  expect(entryIn(`${what} ${todo}`)).toBe('7f3a-91');
});

it('finds none in any other error', () => {
  expect(entryIn('undefined is not a function')).toBeNull();
});
