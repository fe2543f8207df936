import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { dateMarkCommands } from '#shared/commands/date-mark.ts';
import { freezeCommands } from '#shared/commands/freeze.ts';
import { holidayCommands } from '#shared/commands/holiday.ts';
import { leaveCommands } from '#shared/commands/leave.ts';
import { productCommands } from '#shared/commands/product.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import type { Model, ModelRows } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import {
  aDateMark,
  aFreeze,
  aFreezeReason,
  aHoliday,
  aLeave,
  aPerson,
} from '#test/support/builders.ts';
import { releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const modelWith = (rows: Partial<ModelRows> = {}) =>
  releaseModel({ freezes: [aFreeze()], people: [aPerson()], ...rows });

const refusal = (command: unknown, input: unknown, model: Model = modelWith()) => {
  const plan = runChecked(command as Command<unknown>, model, input, testContext());
  return plan.ok ? 'It ran' : explain(plan.error).what;
};

const given = {
  title: 'Weekend',
  kind: 'hard' as const,
  startDate: '2026-12-04',
  startTime: '12:00',
  endDate: '2026-12-07',
  endTime: '06:00',
};
const create = freezeCommands['freeze.create'];

describe('a freeze', () => {
  it('is for everything, once and in the workspace’s zone unless it says otherwise', () => {
    const { model, plan } = run(modelWith({ freezes: [] }), create, given);
    expect(plan.label).toBe('Add Weekend');
    expect([...model.freezes.values()]).toEqual([
      aFreeze({ id: 'n1', ...given, zone: 'Europe/Berlin' }),
    ]);
  });

  it('keeps its rule as RFC 5545 writes it, and its exceptions once and in order', () => {
    const { model } = run(modelWith({ freezes: [] }), create, {
      ...given,
      rule: ' rrule:freq=weekly;byday=fr; ',
      exceptDates: ['2026-12-25', '2026-12-11', '2026-12-25'],
    });
    expect(model.freezes.get('n1')).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      exceptDates: ['2026-12-11', '2026-12-25'],
    });
  });

  it.each([
    [{ endDate: '2026-12-04', endTime: '12:00' }, 'End is not after the start.'],
    [{ endDate: '2026-12-03' }, 'End is not after the start.'],
    [{ endDate: '2040-12-03' }, 'A freeze lasts more than 3660 days.'],
    [
      { endDate: '2028-12-03', rule: 'FREQ=YEARLY' },
      'A freeze that repeats lasts more than 366 days.',
    ],
    [
      { endDate: '2026-12-12', rule: 'FREQ=WEEKLY' },
      'A freeze that repeats still holds when it begins again, after 7 days.',
    ],
    [
      { rule: 'FREQ=WEEKLY;BYDAY=FR,SU' },
      'A freeze that repeats still holds when it begins again, after 2 days.',
    ],
    [{ rule: 'FREQ=WEEKLY;UNTIL=20261203' }, 'Rule ends before its first time (UNTIL).'],
    [{ startDate: '0001-01-01' }, 'Start date lies outside the years 1970 to 2199.'],
    [{ endDate: '9999-12-31' }, 'End date lies outside the years 1970 to 2199.'],
    [{ zone: 'Mars/Olympus' }, 'Zone is no time zone; write one such as Europe/Berlin.'],
    [{ zone: '-03:00' }, 'Zone is no time zone; write one such as Europe/Berlin.'],
    [
      { rule: 'FREQ=SECONDLY' },
      'Rule may repeat daily, weekly, monthly or yearly, not within a day (FREQ=SECONDLY).',
    ],
    [{ rule: 'weekly' }, 'Rule has a part that says nothing: WEEKLY.'],
    [{ productId: 'gone' }, 'The product is no longer in this workspace.'],
    [{ kind: 'icy' }, 'Kind is none of hard, soft.'],
  ])('%j is refused in plain words', (over, words) => {
    expect(refusal(create, { ...given, ...over })).toBe(words);
  });

  it('may begin again at the very moment it ends, or in its place where a time is left out', () => {
    const weekly = { ...given, endDate: '2026-12-11', endTime: '12:00', rule: 'FREQ=WEEKLY' };
    expect(refusal(create, weekly)).toBe('It ran');
    const longer = { ...weekly, endDate: '2026-12-15', rule: 'FREQ=WEEKLY;COUNT=3' };
    expect(refusal(create, { ...longer, exceptDates: ['2026-12-11'] })).toBe('It ran');
  });

  it('ends after its start when it is changed, too', () => {
    const input = { freezeId: 'a-freeze', endDate: '2026-12-01' };
    expect(refusal(freezeCommands['freeze.update'], input)).toBe('End is not after the start.');
  });
});

describe('moving a freeze', () => {
  const move = freezeCommands['freeze.move'];
  const weekly = { rule: 'FREQ=WEEKLY;BYDAY=FR', startDate: '2026-12-04', endDate: '2026-12-07' };
  const moved = (over: Parameters<typeof aFreeze>[0], startDate: string) => {
    const model = modelWith({ freezes: [aFreeze(over)] });
    return run(model, move, { freezeId: 'a-freeze', startDate }).model.freezes.get('a-freeze');
  };

  it('keeps its length, unless another end is given', () => {
    expect(moved({}, '2026-12-20')).toMatchObject({
      startDate: '2026-12-20',
      endDate: '2027-01-06',
    });
    const input = { freezeId: 'a-freeze', startDate: '2026-12-18', endDate: '2027-01-08' };
    const { model } = run(modelWith(), move, input);
    expect(model.freezes.get('a-freeze')?.endDate).toBe('2027-01-08');
  });

  it('takes the weekdays of a weekly rule and the days it leaves out along', () => {
    const freeze = moved({ ...weekly, exceptDates: ['2026-12-25'] }, '2026-12-02');
    expect(freeze).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=WE', exceptDates: ['2026-12-23'] });
    const nights = { ...weekly, endDate: '2026-12-05', rule: 'FREQ=WEEKLY;BYDAY=FR,SU' };
    expect(moved(nights, '2026-12-06')?.rule).toBe('FREQ=WEEKLY;BYDAY=SU,TU');
    expect(moved({ ...weekly, rule: 'FREQ=MONTHLY' }, '2026-12-06')?.rule).toBe('FREQ=MONTHLY');
  });

  it('is refused where the rule names days that do not move', () => {
    const model = modelWith({ freezes: [aFreeze({ rule: 'FREQ=MONTHLY;BYDAY=-1FR' })] });
    const input = { freezeId: 'a-freeze', startDate: '2026-12-20' };
    expect(refusal(move, input, model)).toBe(
      'Start date is on no day of the rule; change the rule as well.',
    );
  });

  it('takes the reasons given for it along', () => {
    const model = modelWith({ freezeReasons: [aFreezeReason({ deploymentId: 'd' })] });
    const after = run(model, move, { freezeId: 'a-freeze', startDate: '2026-12-20' }).model;
    expect(after.freezeReasons.get('a-freeze-reason')?.startDate).toBe('2026-12-20');
  });
});

describe('a reason for a soft freeze', () => {
  const explainFreeze = freezeCommands['freeze.explain'];
  const soft = modelWith({ freezes: [aFreeze({ kind: 'soft' })] });
  const of = { freezeId: 'a-freeze', deploymentId: 'd', startDate: '2026-12-18' };

  it('is kept for one deployment and one time, said again, and taken back', () => {
    const once = run(soft, explainFreeze, { ...of, reason: 'The bank asked' });
    expect([...once.model.freezeReasons.values()]).toEqual([
      { id: 'n1', ...of, reason: 'The bank asked' },
    ]);
    const twice = run(once.model, explainFreeze, { ...of, reason: 'The law asks' });
    expect([...twice.model.freezeReasons.values()].map(({ reason }) => reason)).toEqual([
      'The law asks',
    ]);
    expect(run(twice.model, explainFreeze, { ...of, reason: null }).model.freezeReasons.size).toBe(
      0,
    );
  });

  it('opens no hard freeze, and needs a time that there is', () => {
    expect(refusal(explainFreeze, { ...of, reason: 'x' })).toContain('no reason opens it');
    expect(refusal(explainFreeze, { ...of, startDate: '2026-12-19', reason: 'x' }, soft)).toBe(
      'Year-end freeze does not start on Sat 19 Dec 2026.',
    );
    expect(refusal(explainFreeze, { ...of, reason: '  ' }, soft)).toBe('Reason is empty.');
  });

  it('goes with its freeze', () => {
    const model = modelWith({ freezeReasons: [aFreezeReason({ deploymentId: 'd' })] });
    const after = run(model, freezeCommands['freeze.remove'], { freezeId: 'a-freeze' }).model;
    expect([after.freezes.size, after.freezeReasons.size]).toEqual([0, 0]);
  });
});

it('a product with a freeze of its own is not removed', () => {
  const model = modelWith({
    releases: [],
    deployments: [],
    runbooks: [],
    freezes: [aFreeze({ productId: 'p' })],
  });
  expect(refusal(productCommands['product.remove'], { productId: 'p' }, model)).toBe(
    'Payments cannot be removed: Year-end freeze still uses this product.',
  );
});

describe('holidays, leave and date marks', () => {
  it('are added, changed and removed', () => {
    const holiday = run(modelWith(), holidayCommands['holiday.add'], {
      date: '2026-12-25',
      name: 'Christmas',
    });
    expect(holiday.plan.label).toBe('Add Christmas on Fri 25 Dec 2026');
    const renamed = run(holiday.model, holidayCommands['holiday.update'], {
      holidayId: 'n1',
      name: 'Xmas',
    });
    expect(renamed.model.holidays.get('n1')?.name).toBe('Xmas');
    expect(
      run(renamed.model, holidayCommands['holiday.remove'], { holidayId: 'n1' }).model.holidays
        .size,
    ).toBe(0);

    const away = { personId: 'a-person', startDate: '2026-12-14', endDate: '2026-12-18' };
    const leave = run(modelWith(), leaveCommands['leave.add'], away);
    expect(leave.plan.label).toBe('Add leave of Mara Kovač, 14–18 Dec 2026');
    const longer = run(leave.model, leaveCommands['leave.update'], {
      leaveId: 'n1',
      endDate: '2026-12-19',
    });
    expect(longer.model.leaves.get('n1')).toEqual({
      id: 'n1',
      ...away,
      endDate: '2026-12-19',
      note: '',
    });
    expect(
      run(longer.model, leaveCommands['leave.remove'], { leaveId: 'n1' }).model.leaves.size,
    ).toBe(0);

    const mark = run(modelWith(), dateMarkCommands['dateMark.add'], {
      title: 'Fair',
      startDate: '2026-12-14',
    });
    expect(mark.model.dateMarks.get('n1')).toMatchObject({ endDate: '2026-12-14', kind: 'other' });
    const moved = run(mark.model, dateMarkCommands['dateMark.move'], {
      dateMarkId: 'n1',
      startDate: '2026-12-15',
      endDate: '2026-12-16',
    });
    expect(moved.plan.label).toBe('Move Fair to 15–16 Dec 2026');
    expect(
      run(moved.model, dateMarkCommands['dateMark.remove'], { dateMarkId: 'n1' }).model.dateMarks
        .size,
    ).toBe(0);
  });

  it('are refused where they make no sense', () => {
    const model = modelWith({
      holidays: [aHoliday()],
      leaves: [aLeave()],
      dateMarks: [aDateMark()],
    });
    const refused = (command: unknown, input: unknown) => refusal(command, input, model);
    expect(
      refused(holidayCommands['holiday.add'], { date: '2026-12-25', name: 'Christmas Day' }),
    ).toBe('There is already a holiday named Christmas Day on Fri 25 Dec 2026.');
    expect(
      refused(leaveCommands['leave.update'], { leaveId: 'a-leave', endDate: '2026-12-01' }),
    ).toBe('End lies before the start.');
    expect(
      refused(dateMarkCommands['dateMark.update'], {
        dateMarkId: 'a-date-mark',
        startDate: '2026-12-01',
      }),
    ).toBe('End lies before the start.');
    expect(
      refused(dateMarkCommands['dateMark.add'], { title: 'Fair', startDate: '9999-01-01' }),
    ).toBe('Start date lies outside the years 1970 to 2199.');
  });
});
