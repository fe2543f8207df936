import { describe, expect, it } from 'vitest';
import { cadenceCommands } from '#shared/commands/cadence.ts';
import { horizonOf } from '#shared/domain/cadence/reach.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { cadenceModel, generated } from '#test/support/cadences.ts';
import { run } from '#test/support/run-command.ts';

const model = cadenceModel({ firstVersion: '4.0.0' });

function horizonIn(of: Model, today: string): string {
  const cadence = [...of.cadences.values()][0];
  if (!cadence) throw new Error('The team has no cadence');
  return horizonOf(of, cadence, today);
}

describe('how far a cadence is planned', () => {
  it.each(['2026-06-30', '2027-04-30'])('is as far as it was generated last, to %s', (horizon) => {
    const made = generated(model, horizon);
    const again = horizonIn(made, '2026-01-01');
    expect(
      run(made, cadenceCommands['cadence.generate'], { cadenceId: 'a-cadence', horizon: again })
        .plan.changes,
    ).toEqual([]);
  });

  it('is the end of the last sprint that was generated, also where that was deleted', () => {
    const made = generated(model, '2026-06-30');
    const last = [...made.sprints.values()]
      .map(({ endDate }) => endDate ?? '')
      .sort()
      .at(-1);
    expect(horizonIn(made, '2026-01-01')).toBe(last);
    expect(horizonIn({ ...made, sprints: new Map() }, '2026-01-01')).toBe(last);
  });

  it('is a year where nothing was generated, or that is over', () => {
    expect(horizonIn(model, '2026-03-01')).toBe('2027-03-01');
    expect(horizonIn(generated(model, '2026-06-30'), '2026-09-01')).toBe('2027-09-01');
  });
});
