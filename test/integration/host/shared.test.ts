import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect } from '#dev/chromium-host/launch.ts';
import { hostToTest } from '#dev/runtime.ts';
import { showsApp } from '#test/e2e/support/driver.ts';
import { type SharedChromium, shareChromium } from '#test/e2e/support/shared-chromium.ts';
import { startHost } from './host.ts';

let shared: SharedChromium;
let browser: Browser;
beforeAll(async () => {
  Object.assign(process.env, hostToTest()?.env);
  shared = await shareChromium();
  browser = await connect(shared.devtools);
});
afterAll(() => shared.close());

const appPages = (): Page[] => browser.contexts().flatMap((each) => each.pages().filter(showsApp));

it('takes its windows along, out of a Chromium that it shares', async () => {
  for (let start = 0; start < 2; start += 1) {
    const host = startHost('app', { PREFLIGHT_DEVTOOLS: shared.devtools });
    const [page] = await vi.waitUntil(() => appPages().length > 0 && appPages(), 10_000);
    const gone = page?.waitForEvent('close');
    await host.kill();
    await gone;
    expect(appPages()).toEqual([]);
  }
});

it('leaves what its windows still ask for without an answer, and so without an error', async () => {
  const page = await browser.newPage();
  const asked = page.goto('https://bundle.app.chromium-host.invalid/', { timeout: 500 });
  await expect(asked).rejects.toThrow('Timeout 500ms exceeded');
  await page.close();
});
