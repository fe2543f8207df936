import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { planCadence } from '#shared/domain/cadence/plan.ts';
import { holidaysInOrder } from '#shared/domain/calendar/holidays.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import { nextTime } from '#shared/domain/freeze/next-time.ts';
import { ruleWords } from '#shared/domain/freeze/rule-words.ts';
import { applyChanges, emptyModel } from '#shared/domain/model/model.ts';
import { tables } from '#shared/domain/records/index.ts';
import { PHASE_KINDS } from '#shared/domain/records/phase.ts';
import { addDays } from '#shared/lib/dates.ts';
import { must } from '#test/support/workspaces.ts';

const made = (today: string) => {
  let last = 0;
  const newId = () => {
    last += 1;
    return `id-${String(last).padStart(6, '0')}`;
  };
  const context = { now: `${today}T10:00:00Z`, today, newId };
  return sampleWorkspace({ zone: 'Europe/Berlin' }, context);
};

describe('the sample workspace', () => {
  const plan = made('2026-12-02');
  const model = applyChanges(emptyModel(), plan.changes);

  it('is one final transaction of valid rows', () => {
    expect(plan.final).toBe(true);
    for (const change of plan.changes) {
      if (change.kind !== 'insert') throw new Error(`${change.kind} in ${change.table}`);
      const row = tables[change.table].schema.safeParse(change.after);
      expect(row.error, `${change.table} ${change.id}`).toBeUndefined();
    }
  });

  it('points only at rows that it has', () => {
    for (const change of plan.changes) {
      if (change.kind !== 'insert') continue;
      for (const [name, field] of Object.entries(tables[change.table].fields)) {
        const to = (change.after as Record<string, unknown>)[name];
        if (field.references === null || to === null) continue;
        const rows = model[field.references as keyof typeof model];
        expect(rows.has(String(to)), `${change.table}.${name}`).toBe(true);
      }
    }
  });

  it('has two products, sprints of two teams and a release in every phase', () => {
    expect(model.products.size).toBe(2);
    const byTeam = Map.groupBy(model.sprints.values(), ({ teamId }) => teamId);
    expect([...byTeam.values()].map(({ length }) => length)).toEqual([8, 3]);
    const active = [...model.phases.values()].filter(({ status }) => status === 'active');
    expect(new Set(active.map(({ kind }) => kind))).toEqual(new Set(PHASE_KINDS));
  });

  it('has a sprint that runs today, whatever day it is', () => {
    for (const today of ['2026-11-23', '2026-12-31', '2027-02-28', '2028-02-29']) {
      const later = applyChanges(emptyModel(), made(today).changes);
      const running = [...later.sprints.values()].filter(
        ({ startDate, endDate }) => String(startDate) <= today && today <= String(endDate),
      );
      expect(running.map(({ state }) => state)).toEqual(['active', 'active']);
    }
  });

  it('has two cadences that go on where their teams are, and leave what they made', () => {
    for (const today of ['2026-11-23', '2026-12-31', '2027-02-28', '2028-02-29']) {
      const later = applyChanges(emptyModel(), made(today).changes);
      const told = [...later.cadences.values()].map((cadence) =>
        must(planCadence(later, cadence, addDays(today, 250))),
      );
      const rows = told.flatMap(({ sprints, releases }) => [
        ...sprints.map(({ name, fate }) => ({ name, fate })),
        ...releases.map(({ version: name, fate }) => ({ name, fate })),
      ]);
      const known = rows.filter(({ fate }) => fate.kind !== 'new');
      expect(known.map(({ name, fate }) => [name, fate.kind])).toEqual([
        ...[
          ['Wallet Sprint 1', 'left'],
          ['Wallet Sprint 2', 'left'],
        ],
        // Its group is complete by then: it leads to the next release.
        ...[
          ['Wallet Sprint 3', 'updated'],
          ['A-9.5', 'unchanged'],
        ],
      ]);
    }
  });

  it('has a release that follows another, and goes along once that one goes far enough', () => {
    for (const today of ['2026-11-23', '2026-12-31', '2027-02-28', '2028-02-29']) {
      const later = applyChanges(emptyModel(), made(today).changes);
      const named = (version: string) =>
        later.releases.values().find((release) => release.version === version);
      const [leader, follower] = [named('4.2.0'), named('A-9.5')];
      const went = (days: number) => {
        const date = addDays(leader?.targetDate ?? '', days);
        const { shifts } = proposeChain(later, [{ releaseId: leader?.id ?? '', date }], () => true);
        return shifts.map(({ releaseId }) => releaseId);
      };
      expect(went(0)).toEqual([]);
      expect(went(13)).toEqual([follower?.id]);
    }
  });

  it('has days off, somebody away, and a freeze that comes round', () => {
    expect(holidaysInOrder(model).map(({ name }) => name)).toContain('Christmas Day');
    expect(model.leaves.size).toBe(1);
    const freeze = [...model.freezes.values()].find(({ rule }) => rule !== '');
    expect(freeze && ruleWords(freeze)).toBe(
      'on the last day of every month, 18:00 to 12:00 the next day',
    );
    expect(freeze && nextTime(freeze, '2026-12-02T10:00:00Z')?.startDate).toBe('2026-12-31');
  });

  it('has no work done in the future', () => {
    const now = '2026-12-02T10:00:00Z';
    const moments = [
      ...[...model.items.values()].map(({ resolvedAt }) => resolvedAt),
      ...[...model.checklistItems.values()].map(({ doneAt }) => doneAt),
    ];
    for (const moment of moments) expect(moment === null || moment <= now).toBe(true);
  });
});
