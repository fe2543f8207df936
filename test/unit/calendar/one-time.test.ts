import { expect, it, vi } from 'vitest';
import { comesAgain, timeOver } from '#renderer/features/calendar/moving/moves.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { applyChanges, modelFrom } from '#shared/domain/model/model.ts';
import { aFreeze, theSettings } from '#test/support/builders.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

const rule = 'FREQ=WEEKLY';

/** A freeze of two days, from a Friday on, and one of its times. */
function aTime(of: Parameters<typeof aFreeze>[0], date: string) {
  const days = { startDate: '2027-01-01', endDate: '2027-01-02' };
  const model = modelFrom({ settings: [theSettings()], freezes: [aFreeze({ ...days, ...of })] });
  useWorkspace.setState({ model, actorId: 'mara' });
  const event = eventById(model, `freeze:a-freeze:${date}`);
  if (!event) throw new Error('no such time');
  return { model, event };
}

it('is what a freeze that comes again has, and no other', () => {
  const again = aTime({ rule }, '2027-01-15');
  expect(comesAgain(again.model, again.event)).toBe(true);
  const once = aTime({ rule: '' }, '2027-01-01');
  expect(comesAgain(once.model, once.event)).toBe(false);
});

it.each([
  ['to other days', { start: '2027-01-20', end: '2027-01-21' }],
  ['to a later end', { start: '2027-01-15', end: '2027-01-18' }],
  ['to an earlier start', { start: '2027-01-13', end: '2027-01-16' }],
])('goes alone %s, and the others stay', (_, days) => {
  const { model, event } = aTime({ rule }, '2027-01-15');
  const plan = timeOver(model, event, days)?.preview();
  if (!plan?.ok) throw new Error(plan?.error.code);
  const { freezes } = applyChanges(model, plan.value.changes);
  expect(freezes.get('a-freeze')).toMatchObject({
    ...{ rule, startDate: '2027-01-01', endDate: '2027-01-02' },
    exceptDates: ['2027-01-15'],
  });
  const alone = [...freezes.values()].find(({ id }) => id !== 'a-freeze');
  expect(alone).toMatchObject({ rule: '', startDate: days.start, endDate: days.end });
});

it('goes alone also where the workspace shows it on the day before that of its own wall', () => {
  const early = { rule, zone: 'Asia/Kolkata', startTime: '01:00', endTime: '06:00' };
  const { model, event } = aTime(early, '2027-01-15');
  expect(event.start).toBe('2027-01-14');
  const plan = timeOver(model, event, { start: '2027-01-19', end: '2027-01-21' })?.preview();
  if (!plan?.ok) throw new Error(plan?.error.code);
  const { freezes } = applyChanges(model, plan.value.changes);
  expect(freezes.get('a-freeze')?.exceptDates).toEqual(['2027-01-15']);
  const alone = [...freezes.values()].find(({ id }) => id !== 'a-freeze');
  expect(alone).toMatchObject({ startDate: '2027-01-20', endDate: '2027-01-21' });
});
