import { writeFileSync } from 'node:fs';
import { surroundings } from '#main/app/surroundings.ts';
import { fontsFor } from '#main/exchange/print-fonts.ts';
import { readWorkspace } from '#main/workspace/index.ts';
import { printedPage } from '#shared/documents/print/page.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { compare } from '../compare.ts';
import { copyOf, makeFile, must } from '../data.ts';
import type { Bench, Row } from '../row.ts';
import { runbookRows } from './runbook-rows.ts';
import { type OpenWindow, openApp, openPlain } from './windows.ts';

const LONG = '300';
const SHORT = '20';
const WHAT = 'runbook to PDF, tagged, outlined';

export const pdf: Row = {
  name: 'pdf',
  what: WHAT,
  size: '300 steps',
  against: 'a bare print of the same HTML',
  inWindow: true,
  async measure(bench) {
    const file = runbookFile(bench);
    const app = await openApp(bench, copyOf(bench, file));
    const plain = await openPlain(bench);
    const html = pageOf(bench, file);
    const compared = await compare(
      () => save(bench, app, LONG),
      () => printPlainly(plain, html),
      { rounds: 5 },
    );
    return [{ unit: 'ms', target: 1.2, ...compared }];
  },
};

export const pdfGrowth: Row = {
  name: 'pdf-growth',
  what: WHAT,
  size: '300 against 20 steps',
  against: 'the same with 20 steps',
  inWindow: true,
  async measure(bench) {
    const app = await openApp(bench, copyOf(bench, runbookFile(bench)));
    const compared = await compare(
      () => save(bench, app, LONG),
      () => save(bench, app, SHORT),
      { rounds: 5 },
    );
    return [{ unit: 'ms', target: 2.5, ...compared }];
  },
};

const runbookFile = (bench: Bench): string =>
  bench.once('runbooks', () =>
    makeFile(bench.path('runbooks.preflight'), runbookRows([Number(LONG), Number(SHORT)])),
  );

/** The runbook's HTML as the app prints it, in a file. */
function pageOf(bench: Bench, file: string): string {
  const { model } = must(readWorkspace(file));
  const release = model.releases.get(LONG);
  if (!release) throw new Error('There is no such release');
  const path = bench.path('runbook.html');
  writeFileSync(path, printedPage(runbookDocument(model, release, surroundings.now()), fontsFor));
  return path;
}

/** From the wish to the file that is written. */
async function save(bench: Bench, { page, driver }: OpenWindow, id: string): Promise<number> {
  await driver.answerNextDialog(bench.path('runbook.pdf'));
  return page.evaluate(async (releaseId) => {
    const begun = performance.now();
    const wish = { kind: 'runbook', releaseId, edition: 'customer', format: 'pdf' } as const;
    const saved = await window.preflight.invoke('export.save', wish);
    if (!saved.ok) throw new Error(saved.error.code);
    return performance.now() - begun;
  }, id);
}

const printPlainly = ({ page }: OpenWindow, html: string): Promise<number> =>
  page.evaluate(async (file) => {
    const begun = performance.now();
    const answer = await fetch(`/print?${encodeURIComponent(file)}`);
    const { size } = await answer.blob();
    if (size < 10_000) throw new Error(`The PDF has ${size} bytes`);
    return performance.now() - begun;
  }, html);
