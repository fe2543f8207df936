import { afterEach, expect, test } from 'vitest';
import { lengthGuard } from '#renderer/components/length-guard.ts';
import { toasts } from '#renderer/state/toasts.ts';

const said = () => toasts.visibleToasts.map(({ content }) => content.what);

afterEach(() => {
  for (const { key } of toasts.visibleToasts) toasts.close(key);
});

test('a text that is too long is refused with a message, which goes as soon as it fits', () => {
  const guard = lengthGuard('Title', 5);
  expect(guard.refuses('123456')).toBe(true);
  expect(said()).toEqual(['Title is too long: 6 characters; at most 5 fit.']);
  guard.onText('1234567');
  expect(said()).toHaveLength(1);
  guard.onText('12345');
  expect(said()).toEqual([]);
});

test('a second try says the new length alone, and one that is taken says nothing', () => {
  const guard = lengthGuard('Title', 5);
  guard.refuses('1234567');
  guard.refuses('123456');
  expect(said()).toEqual(['Title is too long: 6 characters; at most 5 fit.']);
  expect(guard.refuses('12345')).toBe(false);
  expect(said()).toEqual([]);
});

test('what fits in one field leaves what another one says', () => {
  const [one, other] = [lengthGuard('Title', 5), lengthGuard('Reason', 5)];
  one.refuses('123456');
  other.onText('1');
  expect(said()).toHaveLength(1);
});
