import { defineConfig } from '@playwright/test';

/** Journeys through the built app in a real window; `test/e2e/support` starts it. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // What unit tests cover too, and what would make the everyday run longer than anybody waits.
  ...(process.env.PREFLIGHT_DEEP ? {} : { grepInvert: /@deep/ }),
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
