import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayWhile, showProgress } from '#main/cli/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('progress', () => {
  it('is said once a second, from the second second on', () => {
    const said: string[] = [];
    const report = showProgress({ say: (line) => said.push(line) }, 'Reading jira.csv');
    for (let step = 0; step <= 25; step += 1) {
      report(step, 25);
      vi.advanceTimersByTime(100);
    }
    expect(said).toEqual([
      'preflight: Reading jira.csv… 40 %',
      'preflight: Reading jira.csv… 80 %',
    ]);
  });

  it('is said of work that cannot tell how far it is, until it is done', async () => {
    const said: string[] = [];
    const work = new Promise<string>((resolve) => setTimeout(resolve, 2500, 'done'));
    const outcome = sayWhile({ say: (line) => said.push(line) }, 'Making the runbook', work);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toBe('done');
    expect(said).toEqual([
      'preflight: Making the runbook… 1 s',
      'preflight: Making the runbook… 2 s',
    ]);
  });
});
