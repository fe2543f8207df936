import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCadence } from '#shared/domain/cadence/plan.ts';
import { isIllegal, obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import { addDays, weekday } from '#shared/lib/dates.ts';
import { aFreeze, aSprint } from '#test/support/builders.ts';
import {
  cadenceModel,
  generated,
  planned,
  releaseLines,
  theCadence,
  withCadence,
} from '#test/support/cadences.ts';

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const rhythm = fc.record({
  firstStart: day,
  sprintDays: fc.integer({ min: 1, max: 30 }),
  coolDownDays: fc.integer({ min: 0, max: 7 }),
  sprintsPerRelease: fc.integer({ min: 1, max: 5 }),
  releaseAfterDays: fc.integer({ min: 0, max: 10 }),
  weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  windowStart: fc.constantFrom('22:00', '01:30', '09:00'),
  windowEnd: fc.constantFrom('02:00', '03:00', '23:30'),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
  skipFreezes: fc.boolean(),
  bump: fc.constantFrom('major' as const, 'minor' as const, 'patch' as const),
  firstVersion: fc.option(fc.constantFrom('1.0.0', '4.9.9')),
});
const freezes = fc.array(
  fc
    .tuple(day, fc.integer({ min: 0, max: 60 }))
    .map(([startDate, days]) =>
      aFreeze({ id: `f${startDate}${days}`, startDate, endDate: addDays(startDate, days + 1) }),
    ),
  { maxLength: 3 },
);
/** Sprints that the team had before. */
const former = fc.uniqueArray(fc.tuple(day, fc.integer({ min: 0, max: 40 })), {
  selector: ([date]) => date,
  maxLength: 4,
});
/** The row as a person would leave it. */
const touches = fc.array(
  fc.record({
    at: fc.nat(20),
    to: fc.oneof(
      fc.record({ targetDate: day }),
      fc.record({ version: fc.constantFrom('9.0.0', '4.10.0', '2.0.0') }),
      fc.constant(null),
    ),
  }),
  { maxLength: 3 },
);

it('generating twice equals generating once, whatever was changed in between', () => {
  fc.assert(
    fc.property(
      ...[rhythm, rhythm, freezes, former, touches, fc.integer({ min: 0, max: 200 })],
      (first, second, frozen, had, touched, days) => {
        const horizon = addDays(first.firstStart, days);
        const sprints = had.map(([startDate, number]) =>
          aSprint({ id: startDate, teamId: 'a-team', name: `Pay Sprint ${number}`, startDate }),
        );
        const rows = { freezes: frozen, sprints };
        let model = generated(cadenceModel(first, rows), horizon);
        for (const { at, to } of touched) {
          const release = [...model.releases.values()][at];
          if (!release) continue;
          const releases = new Map(model.releases);
          if (to === null) releases.delete(release.id);
          else releases.set(release.id, { ...release, ...to });
          model = { ...model, releases };
        }
        const later = second.firstStart > horizon ? second.firstStart : horizon;
        const once = generated(withCadence(model, second), later);
        expect(generated(once, later)).toEqual(once);
        for (const { fate } of planned(once, later).releases) expect(fate.kind).not.toBe('new');
      },
    ),
    { numRuns: 300 },
  );
});

it('generated releases are legal, in order, on their weekday, after their last sprint', () => {
  fc.assert(
    fc.property(rhythm, freezes, fc.integer({ min: 0, max: 300 }), (of, frozen, days) => {
      const skipping = { ...of, skipFreezes: true };
      const empty = cadenceModel(skipping, { freezes: frozen });
      const horizon = addDays(of.firstStart, days);
      const model = generated(empty, horizon);
      let before = '';
      for (const line of releaseLines(model)) {
        const date = line.slice(-10);
        expect(date > before).toBe(true);
        before = date;
        if (of.weekday !== null) expect(weekday(date)).toBe(of.weekday);
      }
      for (const release of model.releases.values()) {
        const date = release.targetDate ?? '';
        expect(obstaclesOn(model, shipOf(model, release), date).filter(isIllegal)).toEqual([]);
        const feeding = [...model.sprintFeeds.values()].filter((f) => f.releaseId === release.id);
        expect(feeding).toHaveLength(of.sprintsPerRelease);
        for (const { sprintId } of feeding)
          expect(
            addDays(model.sprints.get(sprintId)?.endDate ?? '', of.releaseAfterDays) <= date,
          ).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it('a plan of a cadence that is not in the workspace is the plan of one that is', () => {
  const model = cadenceModel();
  const cadence = { ...theCadence(model), id: 'not-yet', weekday: 4 };
  const without = { ...model, cadences: new Map() };
  const plan = planCadence(without, cadence, '2026-06-30');
  expect(plan.ok && plan.value.releases.map(({ date }) => date)).toEqual([
    ...['2026-03-05', '2026-04-30', '2026-06-25'],
  ]);
});
