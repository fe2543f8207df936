import { describe, expect, it } from 'vitest';
import { leftWords, summaryOf } from '#renderer/features/sprints/cadence/words.ts';
import { feedChoices } from '#renderer/features/sprints/dialogs/feed-choices.ts';
import { releasesShown } from '#renderer/features/sprints/shown.ts';
import { sprintCommands } from '#shared/commands/sprint.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { aProduct, aRelease, aSprint, aSprintFeed } from '#test/support/builders.ts';
import { cadenceModel, generated, planned } from '#test/support/cadences.ts';
import { run } from '#test/support/run-command.ts';

const model = modelFrom({
  products: [aProduct(), aProduct({ id: 'wallet', key: 'AND', name: 'Wallet', rank: 'b' })],
  releases: [
    aRelease({ id: 'late', version: '4.3.0', targetDate: '2027-03-01', lockDaysBefore: 30 }),
    aRelease({ id: 'soon', targetDate: '2026-12-11' }),
    aRelease({ id: 'out', version: '4.1.0', status: 'released' }),
    aRelease({ id: 'a9', version: 'A-9', productId: 'wallet', targetDate: null, name: '' }),
  ],
  sprints: [
    aSprint({ id: 's', startDate: '2027-02-08', endDate: '2027-02-21' }),
    aSprint({ id: 't', startDate: '2026-12-01', endDate: '2026-12-08' }),
  ],
  sprintFeeds: [
    aSprintFeed({ id: 'f1', sprintId: 's', releaseId: 'late' }),
    aSprintFeed({ id: 'f2', sprintId: 's', releaseId: 'a9' }),
  ],
});

describe('the releases that a sprint may feed', () => {
  it('are those still to come by date, and none of each product it feeds', () => {
    const choices = feedChoices(model, ['s']);
    expect(choices.map(({ version, name }) => version || name)).toEqual([
      ...['No release of Payments', 'No release of Wallet', '4.2.0', '4.3.0', 'A-9'],
    ]);
    expect(choices.map(({ here }) => here)).toEqual([false, false, false, true, true]);
    expect(choices[0]?.feeding).toEqual({
      ...{ sprintIds: ['s'], releaseId: null, productId: 'a-product' },
    });
  });

  it('say how the sprint would not fit', () => {
    const misfits = (ids: string[]) =>
      feedChoices(model, ids).flatMap(({ version, misfit }) => (misfit ? [[version, misfit]] : []));
    expect(misfits(['s'])).toEqual([
      ['4.2.0', 'ends after it'],
      ['4.3.0', 'after its lock'],
    ]);
    expect(misfits(['t'])).toEqual([]);
    const locked = aRelease({ id: 'soon', targetDate: '2026-12-11', lockDaysBefore: 7 });
    const both = { ...model, releases: new Map([['soon', locked]]) };
    expect(feedChoices(both, ['s']).at(-1)?.misfit).toBe('after its lock and window');
  });

  it('are here now only where all of several sprints feed them', () => {
    expect(feedChoices(model, ['s', 't']).some(({ here }) => here)).toBe(false);
  });
});

describe('the releases that are shown', () => {
  const shown = (productId: string | null, finished: boolean) =>
    releasesShown(model, { productId, finished }).map(({ id }) => id);

  it('are those to come, or all, of a product or of all', () => {
    expect(shown(null, false)).toEqual(['soon', 'late', 'a9']);
    expect(shown('wallet', false)).toEqual(['a9']);
    expect(shown('a-product', true)).toEqual(['out', 'soon', 'late']);
  });
});

describe('a cadence’s plan in words', () => {
  const HORIZON = '2026-03-01';

  it('says what it makes, changes and leaves', () => {
    expect(summaryOf(planned(cadenceModel(), HORIZON))).toBe('Makes 4 sprints and 1 release.');
    const done = generated(cadenceModel(), HORIZON);
    expect(summaryOf(planned(done, HORIZON))).toBe('Nothing to generate.');
    expect(leftWords(planned(done, HORIZON))).toBeNull();
    const [first] = done.sprints.values();
    const touched = run(done, sprintCommands['sprint.update'], {
      ...{ sprintId: first?.id ?? '', name: 'Kick-off' },
    }).model;
    const plan = planned(touched, HORIZON);
    expect(summaryOf(plan)).toBe('Nothing to generate. Leaves 1 sprint alone.');
    expect(leftWords(plan)).toBe('Left alone: Kick-off (somebody changed its name).');
  });
});
