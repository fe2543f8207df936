import { expect, it } from 'vitest';
import { measuredOn } from '#dev/bench/report.ts';

it('a benchmark speaks of windows only where some were measured', () => {
  const about = { machine: '2 cores, 24 GB, linux', node: 'v24.9.0' };
  expect(measuredOn({ ...about, runtime: 'Electron' })).toBe(
    'On 2 cores, 24 GB, linux, Node v24.9.0; windows on Electron.',
  );
  expect(measuredOn({ ...about, runtime: null })).toBe('On 2 cores, 24 GB, linux, Node v24.9.0.');
});
