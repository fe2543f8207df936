import { describe, expect, it } from 'vitest';
import { type CalendarWish, planCalendar } from '#shared/commands/import/calendar.ts';
import type { CalendarEvent } from '#shared/domain/import/calendar-file.ts';
import { applyChanges, type Model, modelFrom } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { aFreeze, aFreezeReason, aHoliday, aProduct, theSettings } from '#test/support/builders.ts';
import { testContext } from '#test/support/run-command.ts';

const weekend = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  line: 3,
  uid: 'u1',
  title: 'Weekend',
  startDate: '2026-12-18',
  startTime: '12:00',
  endDate: '2026-12-21',
  endTime: '06:00',
  zone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY',
  exceptDates: [],
  ...over,
});
const christmas = (over: Partial<CalendarEvent> = {}) =>
  weekend({
    uid: 'x',
    title: 'Christmas',
    startDate: '2026-12-25',
    startTime: '00:00',
    endDate: '2026-12-26',
    endTime: '00:00',
    rule: '',
    ...over,
  });

const empty = modelFrom({ settings: [theSettings()], products: [aProduct()] });
const context = testContext();

function take(model: Model, wish: CalendarWish, events: CalendarEvent[], cancelled: string[] = []) {
  const plan = planCalendar(model, { file: 'team.ics', events, cancelled }, wish, context);
  if (!plan.ok) throw new Error(explain(plan.error).what);
  const { changes, rows, label } = plan.value;
  return {
    model: applyChanges(model, changes),
    changes,
    label,
    rows: rows.map(({ change }) => change),
  };
}

function refusal(model: Model, wish: CalendarWish, events: CalendarEvent[]): string {
  const plan = planCalendar(model, { file: 'team.ics', events, cancelled: [] }, wish, context);
  return plan.ok ? 'It ran' : explain(plan.error).what;
}

const many = (count: number, over: Partial<CalendarEvent>) =>
  Array.from({ length: count }, (_, i) => weekend({ uid: `many${i}`, ...over }));

describe('a calendar imported as freezes', () => {
  const freezes = { as: 'freezes' } as const;

  it('adds a hard freeze for everything, or what is asked for', () => {
    const hard = take(empty, freezes, [weekend()]);
    expect(hard.label).toBe('Import 1 freeze from team.ics');
    const { line: _, ...told } = weekend();
    expect([...hard.model.freezes.values()]).toEqual([
      aFreeze({ ...told, id: expect.any(String), kind: 'hard' }),
    ]);
    const wish = { ...freezes, kind: 'soft', productId: 'a-product' } as const;
    const soft = take(empty, wish, [weekend({ title: '' })]).model.freezes;
    expect([...soft.values()]).toMatchObject([
      { title: 'Freeze', kind: 'soft', productId: 'a-product' },
    ]);
  });

  it('changes nothing the second time', () => {
    const first = take(empty, freezes, [weekend()]);
    const second = take(first.model, freezes, [weekend()]);
    expect([second.changes, second.rows]).toEqual([[], ['unchanged']]);
  });

  it('is refused where a series lasts longer than until it begins again', () => {
    const yearLong = weekend({ endDate: '2027-12-18', rule: 'FREQ=DAILY' });
    expect(refusal(empty, freezes, [yearLong])).toBe(
      'team.ics, line 3: A freeze that repeats still holds when it begins again, after 1 day.',
    );
  });

  it('is refused where more freezes would hold on a day than anybody can read', () => {
    const once = { rule: '', endDate: '2026-12-18', endTime: '18:00' };
    const daily = { ...once, rule: 'FREQ=DAILY' };
    const words = (day: string) => `With team.ics, more than 100 freezes would hold on ${day}.`;
    for (const over of [once, daily]) {
      expect(refusal(empty, freezes, many(101, over))).toBe(words('Fri 18 Dec 2026'));
      const full = take(empty, freezes, many(100, over)).model;
      expect(refusal(full, freezes, [weekend({ ...once })])).toBe(words('Fri 18 Dec 2026'));
      expect(refusal(full, freezes, many(100, { ...over, title: 'Other' }))).toBe('It ran');
    }
    const thursday = { startDate: '2026-12-17', endDate: '2026-12-18', endTime: '00:00' };
    expect(refusal(empty, freezes, [...many(100, once), weekend({ ...thursday, rule: '' })])).toBe(
      'It ran',
    );
  });

  it('is refused within a second or two, however many series it has', () => {
    const begin = performance.now();
    const daily = { startDate: '2026-01-01', endDate: '2026-01-01', endTime: '23:00' };
    expect(refusal(empty, freezes, many(500, { ...daily, rule: 'FREQ=DAILY' }))).toContain(
      'more than 100 freezes',
    );
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('updates what it knows by its UID, and leaves what people said of it', () => {
    const known = aFreeze({
      uid: 'u1',
      kind: 'soft',
      environment: 'Production',
      startDate: '2026-12-17',
    });
    const reason = aFreezeReason({ startDate: '2026-12-17' });
    const model = modelFrom({
      settings: [theSettings()],
      freezes: [known],
      freezeReasons: [reason],
    });
    const after = take(model, freezes, [weekend({ title: 'Long weekend' })]);
    expect(after.rows).toEqual(['changed']);
    expect([...after.model.freezes.values()]).toMatchObject([
      {
        id: 'a-freeze',
        title: 'Long weekend',
        kind: 'soft',
        environment: 'Production',
        startDate: '2026-12-18',
      },
    ]);
    expect(after.model.freezeReasons.get('a-freeze-reason')?.startDate).toBe('2026-12-18');
    const hard = take(model, { ...freezes, kind: 'hard' }, [weekend()]);
    expect(hard.model.freezes.get('a-freeze')?.kind).toBe('hard');
  });

  it('takes away what is called off, and leaves what the file does not know', () => {
    const model = modelFrom({
      freezes: [
        aFreeze({ id: 'f1', uid: 'u1' }),
        aFreeze({ id: 'f2', uid: 'u2' }),
        aFreeze({ id: 'f3' }),
      ],
      freezeReasons: [aFreezeReason({ freezeId: 'f1' })],
    });
    const after = take(model, freezes, [], ['u1', 'unknown']);
    expect(after.rows).toEqual(['removed']);
    expect([...after.model.freezes.keys()]).toEqual(['f2', 'f3']);
    expect(after.model.freezeReasons.size).toBe(0);
  });

  it('is refused at the line of an event that lasts no time, or too long', () => {
    const refusal = (over: Partial<CalendarEvent>) => {
      const file = {
        file: 'team.ics',
        events: [christmas(), weekend({ line: 9, ...over })],
        cancelled: [],
      };
      const plan = planCalendar(empty, file, freezes, context);
      return plan.ok ? 'It ran' : explain(plan.error).what;
    };
    expect(refusal({ endDate: '2026-12-18', endTime: '12:00' })).toBe(
      'team.ics, line 9: End is not after the start.',
    );
    expect(refusal({ endDate: '2036-12-18' })).toBe(
      'team.ics, line 9: A freeze that repeats lasts more than 366 days.',
    );
  });
});

describe('a calendar imported as holidays', () => {
  const holidays = { as: 'holidays' } as const;
  const days = (model: Model) =>
    [...model.holidays.values()].map(({ date, name, uid }) => [date, name, uid]);

  it('gives a day, the second time none, and moves with its event', () => {
    const first = take(empty, holidays, [christmas()]);
    expect(days(first.model)).toEqual([['2026-12-25', 'Christmas', 'x']]);
    expect(take(first.model, holidays, [christmas()]).changes).toEqual([]);
    const moved = take(first.model, holidays, [
      christmas({ startDate: '2026-12-24', endDate: '2026-12-25' }),
    ]);
    expect(moved.rows).toEqual(['changed']);
    expect(days(moved.model)).toEqual([['2026-12-24', 'Christmas', 'x']]);
  });

  it('gives each day of an event that lasts longer, and takes back the one it loses', () => {
    const first = take(empty, holidays, [christmas({ endDate: '2026-12-27' })]);
    expect(days(first.model)).toEqual([
      ['2026-12-25', 'Christmas', 'x 2026-12-25'],
      ['2026-12-26', 'Christmas', 'x 2026-12-26'],
    ]);
    const shorter = take(first.model, holidays, [christmas()]);
    expect(shorter.rows).toEqual(['changed', 'removed']);
    expect(days(shorter.model)).toEqual([['2026-12-25', 'Christmas', 'x']]);
  });

  it('gives every repetition from last year to five years on', () => {
    const yearly = christmas({
      rule: 'FREQ=YEARLY',
      startDate: '2020-12-25',
      endDate: '2020-12-26',
      exceptDates: ['2027-12-25'],
    });
    const first = take(empty, holidays, [yearly]);
    expect(days(first.model).map(([date]) => date)).toEqual(
      ['2025', '2026', '2028', '2029', '2030', '2031'].map((year) => `${year}-12-25`),
    );
    expect(take(first.model, holidays, [yearly]).changes).toEqual([]);
  });

  it('takes over the same day that somebody wrote by hand', () => {
    const model = modelFrom({ holidays: [aHoliday({ name: 'Christmas' })] });
    const after = take(model, holidays, [christmas()]);
    expect(days(after.model)).toEqual([['2026-12-25', 'Christmas', 'x']]);
    expect(after.rows).toEqual(['changed']);
  });

  it('takes over a day once, though two events are that day', () => {
    const model = modelFrom({ holidays: [aHoliday({ name: 'Christmas' })] });
    const after = take(model, holidays, [christmas(), christmas({ uid: 'y' })]);
    expect(after.rows).toEqual(['changed', 'added']);
    const odd = take(empty, holidays, [
      christmas({ uid: 'z 2026-12-25' }),
      christmas({ uid: 'z' }),
    ]);
    expect(
      take(odd.model, holidays, [christmas({ uid: 'z 2026-12-25' }), christmas({ uid: 'z' })])
        .changes,
    ).toEqual([]);
  });

  it('takes away what is called off', () => {
    const first = take(empty, holidays, [christmas({ endDate: '2026-12-27' })]);
    expect(take(first.model, holidays, [], ['x']).model.holidays.size).toBe(0);
  });

  it('is refused where an event lasts years, or all of them make a life of holidays', () => {
    expect(refusal(empty, holidays, [christmas({ endDate: '2036-12-25' })])).toBe(
      'team.ics, line 3: it lasts more than 366 days.',
    );
    const daily = Array.from({ length: 10 }, (_, i) =>
      christmas({
        uid: `x${i}`,
        rule: 'FREQ=DAILY',
        startDate: '2020-01-01',
        endDate: '2020-01-02',
      }),
    );
    expect(refusal(empty, holidays, daily)).toBe('team.ics holds more than 20000 days off.');
  });
});
