import { defineConfig } from 'vitest/config';

/** A daylight-saving change in spring and in autumn, none, half an hour of one, and UTC. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
] as const;

/** What turns dates into moments runs once with the system in each zone, in processes of their own. */
const zones = ZONES.map((zone) => ({
  test: {
    name: `zones ${zone}`,
    include: ['test/unit/zones/**/*.test.ts'],
    pool: 'forks' as const,
    isolate: false,
    env: { TZ: zone },
    testTimeout: 60_000,
  },
}));

/**
 * Pure logic in threads, its files side by side in the same ones: it keeps nothing, and to read the
 * program anew for each file would take longer than the tests. What the window keeps is read anew. Real
 * files and processes in processes of their own, two at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/zones/**', 'test/unit/{renderer,board,main}/**'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'unit with state',
          include: ['test/unit/{renderer,board,main}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      ...zones,
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
