import { test as base } from '@playwright/test';
import { type OpenOptions, RunningApp } from './running-app.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Opens the built app with a data folder of its own; it is closed after the test. */
  readonly openApp: (options?: OpenOptions) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  openApp: async ({}, use) => {
    const opened: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = new RunningApp(options);
      opened.push(app);
      await app.start();
      return app;
    });
    for (const app of opened) await app.dispose();
  },
});
