import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import type { RunbookSection, RunbookStep } from '#shared/domain/records/runbook.ts';
import { outlineOf, stepNumber } from '#shared/domain/runbook/outline.ts';
import { scheduleRunbook } from '#shared/domain/runbook/schedule.ts';
import { addDays, instantAt } from '#shared/lib/dates.ts';
import {
  deployment,
  release,
  releaseModel,
  runbook,
  section,
  step,
} from '#test/support/release-rows.ts';

function plan(
  runbookSections: RunbookSection[],
  runbookSteps: RunbookStep[],
  over: Partial<Deployment> = {},
  targetDate: string | null = '2026-12-11',
) {
  const outline = outlineOf(releaseModel({ runbookSections, runbookSteps }), runbook);
  const at = deployment(over);
  const schedule = scheduleRunbook(
    outline,
    windowOf(at, release({ targetDate })),
    at.reserveMinutes,
  );
  const clock = (id: string) => {
    const time = schedule.times.get(id);
    return `${time?.startClock}–${time?.endClock}`;
  };
  return { schedule, clock };
}

const one = [section({ id: 's1' })];
const backOut = section({ id: 's9', rank: 'a9', kind: 'rollback', title: 'Rollback' });

describe('the plan of a runbook', () => {
  it('puts each step after the one before, across sections, from the start of the window', () => {
    const sections = [section({ id: 's1' }), section({ id: 's2', rank: 'a1' })];
    const steps = [
      step({ id: 'b', rank: 'a1', durationMinutes: 20 }),
      step({ id: 'c', sectionId: 's2', durationMinutes: 100 }),
      step({ id: 'a', durationMinutes: 5 }),
    ];
    const { schedule, clock } = plan(sections, steps);
    expect(['a', 'b', 'c'].map(clock)).toEqual(['22:00–22:05', '22:05–22:25', '22:25–00:05']);
    expect(schedule).toMatchObject({
      minutes: 125,
      end: '2026-12-11T23:05:00Z',
      spareMinutes: 240 - 15 - 125,
    });
  });

  it('says by how much it does not fit', () => {
    const { schedule } = plan(one, [step({ id: 'a', durationMinutes: 230 })]);
    expect(schedule.spareMinutes).toBe(-5);
  });

  it('leaves the rollback section out of the sequence and counts it from zero', () => {
    const steps = [
      step({ id: 'u', sectionId: 's9', durationMinutes: 3 }),
      step({ id: 'v', sectionId: 's9', rank: 'a1', durationMinutes: 7 }),
      step({ id: 'a' }),
    ];
    const { schedule } = plan([section({ id: 's1' }), backOut], steps);
    expect(schedule.minutes).toBe(10);
    expect(schedule.rollbackMinutes).toBe(10);
    expect(schedule.times.get('v')).toMatchObject({ startMinute: 3, endMinute: 10, start: null });
  });

  it('holds a step back until its fixed start, and lets it start at once when that has passed', () => {
    const steps = [
      step({ id: 'a', fixedStart: '23:30' }),
      step({ id: 'b', rank: 'a1', fixedStart: '23:35' }),
      step({ id: 'c', rank: 'a2', fixedDay: 1, fixedStart: '00:15' }),
    ];
    const { clock } = plan(one, steps);
    expect(['a', 'b', 'c'].map(clock)).toEqual(['23:30–23:40', '23:40–23:50', '00:15–00:25']);
  });

  it('starts a step before the window only where its fixed start lies there', () => {
    const steps = [
      step({ id: 'a', fixedStart: '18:00', durationMinutes: 30 }),
      step({ id: 'b', rank: 'a1' }),
    ];
    const { schedule, clock } = plan(one, steps);
    expect(['a', 'b'].map(clock)).toEqual(['18:00–18:30', '22:00–22:10']);
    expect(schedule.times.get('a')?.startMinute).toBe(-240);
    expect(schedule.minutes).toBe(250);
  });

  it('holds a step until its fixed start on its own day, also in a window of several nights', () => {
    const steps = [
      step({ id: 'a', fixedDay: -1, fixedStart: '23:00' }),
      step({ id: 'b', rank: 'a1', fixedStart: '23:00' }),
      step({ id: 'c', rank: 'a2', fixedDay: 2, fixedStart: '23:00' }),
    ];
    const { schedule, clock } = plan(one, steps, { windowNights: 3 });
    expect(['a', 'b', 'c'].map(clock)).toEqual(['23:00–23:10', '23:00–23:10', '23:00–23:10']);
    const times = ['a', 'b', 'c'].map((id) => schedule.times.get(id));
    expect(times.map((time) => time?.startDay)).toEqual([-1, 0, 2]);
    expect(times.map((time) => time?.start)).toEqual([
      '2026-12-10T22:00:00Z',
      '2026-12-11T22:00:00Z',
      '2026-12-13T22:00:00Z',
    ]);
  });

  it('keeps durations true on the night the clocks go back', () => {
    const steps = [
      step({ id: 'a', durationMinutes: 270 }),
      step({ id: 'b', rank: 'a1', durationMinutes: 60 }),
    ];
    const { schedule, clock } = plan(one, steps, { windowEnd: '04:00' }, '2026-10-24');
    expect(['a', 'b'].map(clock)).toEqual(['22:00–02:30', '02:30–02:30']);
    expect(schedule.end).toBe('2026-10-25T01:30:00Z');
    expect(schedule.spareMinutes).toBe(420 - 15 - 330);
  });

  it('counts minutes without a clock where there is no window', () => {
    const { schedule } = plan(one, [step({ id: 'a', fixedStart: '23:00' })], {}, null);
    expect(schedule.times.get('a')).toMatchObject({ startMinute: 0, endMinute: 10, start: null });
    expect(schedule).toMatchObject({ minutes: 10, end: null, spareMinutes: null });
  });

  it('has nothing in it without steps', () => {
    const { schedule } = plan(one, []);
    expect(schedule).toMatchObject({ minutes: 0, end: null, spareMinutes: 225 });
  });
});

describe('any plan of a runbook', () => {
  const clockTime = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${`${h}`.padStart(2, '0')}:${`${m}`.padStart(2, '0')}`);
  const anyStep = fc.record({
    durationMinutes: fc.nat(90),
    fixedDay: fc.integer({ min: -2, max: 3 }),
    fixedStart: fc.option(clockTime, { freq: 3 }),
  });
  const nights = fc.constantFrom('2026-12-11', '2026-10-24', '2027-03-27');

  it('never lets two forward steps overlap, keeps their durations, and respects fixed starts', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), nights, (many, night) => {
        const steps = many.map((over, i) =>
          step({ id: `x${i}`, rank: `a${String(i).padStart(3, '0')}`, ...over }),
        );
        const { schedule } = plan(one, steps, {}, night);
        let free = Number.NEGATIVE_INFINITY;
        for (const { id, durationMinutes, fixedDay, fixedStart } of steps) {
          const time = schedule.times.get(id);
          expect(time).toBeDefined();
          if (!time) return;
          expect(time.startMinute).toBeGreaterThanOrEqual(free);
          expect(time.endMinute - time.startMinute).toBe(durationMinutes);
          if (fixedStart === null) expect(time.startMinute).toBeGreaterThanOrEqual(0);
          else if (time.startMinute > free)
            expect(time.start).toBe(
              instantAt(addDays(night, fixedDay), fixedStart, 'Europe/Berlin'),
            );
          expect(Date.parse(time.end ?? '') - Date.parse(time.start ?? '')).toBe(
            durationMinutes * 60_000,
          );
          free = time.endMinute;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('numbers of steps', () => {
  it('follow section and position', () => {
    const sections = [section({ id: 's2', rank: 'a1' }), section({ id: 's1' })];
    const last = step({ id: 'c', sectionId: 's2', rank: 'a5' });
    const model = releaseModel({
      runbookSections: sections,
      runbookSteps: [step({ id: 'a' }), last, step({ id: 'b', sectionId: 's2', rank: 'a3' })],
    });
    const numbers = outlineOf(model, runbook).sections.map((s) =>
      s.steps.map((n) => [n.number, n.step.id]),
    );
    expect(numbers).toEqual([
      [['1.1', 'a']],
      [
        ['2.1', 'b'],
        ['2.2', 'c'],
      ],
    ]);
    expect(stepNumber(model, last)).toBe('2.2');
  });
});
