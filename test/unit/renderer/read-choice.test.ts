import { describe, expect, test } from 'vitest';
import { isListed, type Reading, readChoice } from '#renderer/components/read-choice.ts';
import { zoneNamed } from '#shared/lib/zones.ts';

const named = (...labels: string[]) => labels.map((label, n) => ({ id: `id ${n}`, label }));
const zones: Reading<string> = {
  options: ['UTC', 'America/Creston', 'America/New_York', 'Europe/Berlin', 'Europe/Busingen'].map(
    (id) => ({ id, label: id }),
  ),
  read: zoneNamed,
  needed: true,
  nothing: 'No zone of that name',
};

describe('a typed choice', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/BERLIN ', 'Europe/Berlin'],
    ['berlin', 'Europe/Berlin'],
    ['new_y', 'America/New_York'],
    ['utc', 'UTC'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['est', 'EST'],
  ])('%j is %s', (typed, zone) => {
    expect(readChoice(zones, typed)).toEqual({ ok: true, value: zone });
  });

  test.each([
    ['Europe/B', '2 match: pick one from the list.'],
    ['Atlantis', 'No zone of that name.'],
    ['+05:30', 'No zone of that name.'],
    ['  ', 'Pick one: it cannot be none.'],
  ])('%j is none, in words', (typed, error) => {
    expect(readChoice(zones, typed)).toEqual({ ok: false, error });
  });

  test('a name that others begin with is the one called so', () => {
    const options = named('Anna', 'Anna Berg', 'Mara Kovač');
    expect(readChoice({ options }, 'anna')).toEqual({ ok: true, value: 'id 0' });
    expect(readChoice({ options }, 'Kovac')).toEqual({ ok: true, value: 'id 2' });
    expect(readChoice({ options }, 'zoe')).toEqual({ ok: false, error: 'Nothing matches.' });
    expect(readChoice({ options }, '')).toEqual({ ok: true, value: null });
  });

  test('two of one name are not told apart by it', () => {
    const options = named('4.2.0', '4.2.0', '4.2.0 Ledger');
    expect(readChoice({ options }, '4.2.0')).toEqual({
      ok: false,
      error: '2 match: pick one from the list.',
    });
  });

  test('what is listed is what can be meant', () => {
    expect(isListed('Mara Kovač', 'KOVAC')).toBe(true);
    expect(isListed('Mara Kovač', '')).toBe(true);
    expect(isListed('Mara Kovač', 'Anna')).toBe(false);
  });
});
