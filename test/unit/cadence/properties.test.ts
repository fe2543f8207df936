import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCadence } from '#shared/domain/cadence/plan.ts';
import { isIllegal, obstaclesOn, shipOf } from '#shared/domain/calendar/legal-day.ts';
import type { Model } from '#shared/domain/model/model.ts';
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
/** A release, a deployment or a sprint as a person would leave it; `null` takes it away. */
const touches = fc.array(
  fc.oneof(
    fc.record({
      table: fc.constant('releases' as const),
      at: fc.nat(20),
      to: fc.oneof(
        fc.record({ targetDate: day }),
        fc.record({ version: fc.constantFrom('9.0.0', '4.10.0', '2.0.0') }),
        fc.record({ status: fc.constant('released' as const) }),
        fc.constant(null),
      ),
    }),
    fc.record({
      table: fc.constant('deployments' as const),
      at: fc.nat(20),
      to: fc.record({ windowStart: fc.constant('05:55') }),
    }),
    fc.record({
      table: fc.constant('sprints' as const),
      at: fc.nat(40),
      to: fc.oneof(
        fc.record({ name: fc.constantFrom('Hardening', 'Pay Sprint 3') }),
        fc.record({ startDate: day, endDate: fc.constant('2027-12-31') }),
        fc.record({ state: fc.constantFrom('active' as const, 'closed' as const) }),
        fc.constant(null),
      ),
    }),
  ),
  { maxLength: 4 },
);
type Touch = (typeof touches extends fc.Arbitrary<infer T> ? T : never)[number];

/** The model with a row as the person left it, and the id of that row. */
function touchedBy(model: Model, { table, at, to }: Touch): { model: Model; id: string | null } {
  const row = [...model[table].values()][at];
  if (!row) return { model, id: null };
  const rows = new Map<string, object>(model[table]);
  if (to === null) rows.delete(row.id);
  else rows.set(row.id, { ...row, ...to });
  return { model: { ...model, [table]: rows }, id: row.id };
}

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
        for (const touch of touched) model = touchedBy(model, touch).model;
        const later = second.firstStart > horizon ? second.firstStart : horizon;
        const once = generated(withCadence(model, second), later);
        expect(generated(once, later)).toEqual(once);
        for (const { fate } of planned(once, later).releases) expect(fate.kind).not.toBe('new');
      },
    ),
    { numRuns: 300 },
  );
});

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

it('what a person touched stays as they left it, and is named; what they deleted does not return', () => {
  fc.assert(
    fc.property(
      rhythm,
      rhythm,
      touches,
      fc.integer({ min: 0, max: 200 }),
      (first, second, all, days) => {
        const horizon = addDays(first.firstStart, days);
        const made = generated(cadenceModel(first), horizon);
        let model = made;
        for (const touch of all) model = touchedBy(model, touch).model;
        const later = second.firstStart > horizon ? second.firstStart : horizon;
        const changed = withCadence(model, second);
        const plan = planned(changed, later);
        const again = generated(changed, later);
        for (const table of ['releases', 'sprints'] as const)
          for (const [id, before] of made[table]) {
            const left = model[table].get(id);
            const own = [...model.deployments.values()].find(({ releaseId }) => releaseId === id);
            const isTouched =
              !isSame(left, before) || (own && !isSame(own, made.deployments.get(own.id)));
            if (!isTouched) continue;
            expect(again[table].get(id)).toEqual(left);
            if (own) expect(again.deployments.get(own.id)).toEqual(own);
            const told = plan[table].find(({ mark }) => mark?.recordId === id);
            expect(told?.fate.kind).toBe('left');
          }
      },
    ),
    { numRuns: 200 },
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
