import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '#dev/runtime.ts';
import { inWords, sum } from '#dev/suites.ts';

describe('the sum of all suites', () => {
  const one = { passed: 3, failed: 0, skipped: 0 };

  it('adds up what passed, failed and was skipped', () => {
    const all = [one, { passed: 1, failed: 2, skipped: 4 }];
    expect(sum(all)).toEqual({ passed: 4, failed: 2, skipped: 4 });
  });

  it('names the skipped only where there are any', () => {
    expect(inWords(one)).toBe('3 passed, 0 failed');
    expect(inWords({ ...one, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
  });
});

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('says in one line what to do, and fails', () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, PREFLIGHT_HEADLESS: ___, ...env } = process.env;
    const start = [join(root, 'dev/start.ts')];
    const { status, stderr, stdout } = spawnSync(process.execPath, start, {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('There is no display to open a window on'),
    ]);
  });
});
