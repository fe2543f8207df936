import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { applyChanges, emptyModel } from '#shared/domain/model/model.ts';
import { tables } from '#shared/domain/records/index.ts';
import { PHASE_KINDS } from '#shared/domain/records/phase.ts';

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

  it('has two products, eight sprints and a release in every phase', () => {
    expect(model.products.size).toBe(2);
    expect(model.sprints.size).toBe(8);
    const active = [...model.phases.values()].filter(({ status }) => status === 'active');
    expect(new Set(active.map(({ kind }) => kind))).toEqual(new Set(PHASE_KINDS));
  });

  it('has a sprint that runs today, whatever day it is', () => {
    for (const today of ['2026-11-23', '2026-12-31', '2027-02-28', '2028-02-29']) {
      const later = applyChanges(emptyModel(), made(today).changes);
      const running = [...later.sprints.values()].filter(
        ({ startDate, endDate }) => String(startDate) <= today && today <= String(endDate),
      );
      expect(running.map(({ state }) => state)).toEqual(['active']);
    }
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
