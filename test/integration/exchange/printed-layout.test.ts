import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarPages } from '#main/exchange/export-calendar.ts';
import { documentPages } from '#main/exchange/export-document.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { type Host, startHost } from '#test/integration/host/host.ts';
import { AS_OF, documentedModel } from '#test/support/documented-release.ts';
import { hostileModel } from '#test/support/hostile-release.ts';
import { must } from '#test/support/workspaces.ts';

/** What an A4 sheet leaves between its margins, in CSS pixels. */
const PAPER = 672;
const DIGEST = `image digest is sha256:${'0123456789abcdef'.repeat(4)}`;
const KINDS = ['runbook', 'notes', 'checklist', 'calendar'] as const;

let host: Host;
let page: Page;
beforeAll(async () => {
  host = startHost('app');
  page = await (await host.windows()).newPage();
  await page.setViewportSize({ width: PAPER, height: 950 });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => host.kill());

async function lay(model: Model, kind: (typeof KINDS)[number]): Promise<void> {
  const range = { productId: null, from: null, to: null, hidden: [] };
  const request = { releaseId: 'r', edition: 'customer' } as const;
  const html =
    kind === 'calendar'
      ? calendarPages(model, range, AS_OF)
      : documentPages(model, { kind, ...request }, AS_OF);
  await page.setContent(must(html));
}

/** How many pixels of the document lie beyond the paper's right edge, and beyond its own column. */
const beyond = () =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cells = [...document.querySelectorAll('td, th')];
    return [
      scrollWidth - clientWidth,
      ...cells.map((cell) => cell.scrollWidth - cell.clientWidth),
    ].filter((pixels) => pixels > 0);
  });

it.each(KINDS)('a %s wraps words without a break in their columns', async (kind) => {
  for (const words of [DIGEST, 'w'.repeat(300), `| a | b |\n|---|---|\n| yes | ${DIGEST} |`]) {
    await lay(hostileModel(words).model, kind);
    expect(await beyond()).toEqual([]);
  }
});

it.each(KINDS.slice(0, 2))(
  'a table in a %s keeps short words whole beside long ones',
  async (kind) => {
    const many = 'every word of this cell is short '.repeat(20);
    const text = `| Setting | To | Why |\n|---|---|---|\n| Checksum | ${DIGEST} | ${many} |`;
    await lay(hostileModel(text).model, kind);
    expect(await beyond()).toEqual([]);
    const lines = await page.locator('.prose td:first-child').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return `${cell.textContent} on ${text.getClientRects().length} line`;
      }),
    );
    expect(new Set(lines)).toEqual(new Set(['Checksum on 1 line']));
  },
);

it('a task of a person has its box and no bullet', async () => {
  await lay(hostileModel('- [x] told the bank\n- plain').model, 'runbook');
  const marks = await page
    .locator('.prose li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
  expect(marks).toContain('none');
  expect(new Set(marks)).toEqual(new Set(['none', 'disc']));
});

it('a document of everyday words is as wide as the paper', async () => {
  await lay(documentedModel, 'runbook');
  expect(await beyond()).toEqual([]);
});

it.each(['- ', '1. ', '> '])('60 levels of %j take no room from the words', async (mark) => {
  const deep = Array.from({ length: 60 }, (_, level) =>
    mark === '> ' ? `${mark.repeat(level + 1)}level\n` : `${'   '.repeat(level)}${mark}level`,
  ).join('\n');
  await lay(hostileModel(deep).model, 'runbook');
  expect(await beyond()).toEqual([]);
  const narrowest = await page
    .locator('.prose p, .prose li')
    .evaluateAll((all) => Math.min(...all.map((each) => each.getBoundingClientRect().width)));
  expect(narrowest).toBeGreaterThan(200);
});

it('a command is set as large as the design shows it', async () => {
  await lay(documentedModel, 'runbook');
  const sizes = await page
    .locator('.command code:not([style])')
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
  expect(new Set(sizes)).toEqual(new Set([11.5]));
});

it('a short command stays on one sheet, also in a step that does not', async () => {
  for (const [lines, inside] of [
    [4, 'avoid'],
    [40, 'auto'],
  ] as const) {
    await lay(hostileModel(`Do:\n\n\`\`\`\n${'deploy\n'.repeat(lines)}\`\`\``).model, 'runbook');
    const found = await page
      .locator('.prose .command')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakInside));
    expect(new Set(found)).toEqual(new Set([inside]));
  }
});
