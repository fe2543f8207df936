import { describe, expect, it } from 'vitest';
import { workOutCadence } from '#shared/commands/cadence/apply.ts';
import { fedThen, releaseThen } from '#shared/commands/cadence/outcome.ts';
import { releaseFedBy } from '#shared/domain/item/effective-release.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { aCadence } from '#test/support/builders.ts';
import { cadenceModel, generated } from '#test/support/cadences.ts';
import { testContext } from '#test/support/run-command.ts';
import { must } from '#test/support/workspaces.ts';

const HORIZON = '2026-06-30';
const { id: _, productId: __, ...fields } = aCadence({ firstVersion: '4.0.0' });

const worked = (model: Model) =>
  must(workOutCadence(model, { ...fields, horizon: HORIZON }, testContext()));

describe('what is there when a cadence is generated', () => {
  it('is what it makes', () => {
    const applied = worked(cadenceModel(fields));
    expect(releaseThen(applied, 2)?.version).toBe('4.1.0');
    expect([fedThen(applied, 4), fedThen(applied, 5), fedThen(applied, 13)]).toEqual([
      ...['4.0.0', '4.1.0', null],
    ]);
    expect(releaseThen(applied, 4)).toBeNull();
  });

  it('is what a person let a sprint feed, where they did', () => {
    const before = generated(cadenceModel(fields), HORIZON);
    const idOf = (version: string) =>
      [...before.releases.values()].find((release) => release.version === version)?.id ?? '';
    const sprintFeeds = new Map(
      [...before.sprintFeeds].map(([id, feed]) => {
        const isFifth = before.sprints.get(feed.sprintId)?.name === 'Pay Sprint 5';
        return [id, isFifth ? { ...feed, releaseId: idOf('4.0.0') } : feed];
      }),
    );
    const applied = worked({ ...before, sprintFeeds });
    const fifth = applied.told.sprints[4];
    expect(fifth?.fate).toEqual({ kind: 'left', why: 'somebody changed its release' });
    expect(fedThen(applied, 5)).toBe('4.0.0');
    expect(releaseFedBy(applied.after, fifth?.sprint?.id ?? '', 'a-product')).toBe(idOf('4.0.0'));
  });
});
