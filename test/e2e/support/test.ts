import { test as base } from '@playwright/test';
import { findRuntime } from '#dev/runtime.ts';
import { type OpenOptions, RunningApp } from './running-app.ts';
import { shareChromium } from './shared-chromium.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Opens the built app with a data folder of its own; it is closed after the test. */
  readonly openApp: (options?: OpenOptions) => Promise<RunningApp>;
}

interface Shared {
  /** Where the Chromium is reached that the apps of this worker open their windows in, if any. */
  readonly devtools: string;
}

export const test = base.extend<Fixtures, Shared>({
  devtools: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const runtime = findRuntime();
      if (runtime?.kind !== 'chromium' || process.env.PREFLIGHT_HEADED) return use('');
      Object.assign(process.env, runtime.env);
      const shared = await shareChromium();
      await use(shared.devtools);
      await shared.close();
    },
    { scope: 'worker' },
  ],

  openApp: async ({ devtools }, use) => {
    const opened: RunningApp[] = [];
    await use(async (options = {}) => {
      // Windows beside those of another app are in a Chromium of their own.
      const env = { PREFLIGHT_DEVTOOLS: opened.length > 0 ? '' : devtools, ...options.env };
      const app = new RunningApp({ ...options, env });
      opened.push(app);
      await app.start();
      return app;
    });
    for (const app of opened) await app.dispose();
  },
});
