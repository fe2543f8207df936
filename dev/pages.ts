import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './runtime.ts';

const NOTES = ['notes', '--release', '4.2.0', '--edition'];

/** What is exported of the sample's next release, and of its calendar. */
const DOCUMENTS = {
  runbook: ['runbook', '--release', '4.2.0'],
  'notes-customer': [...NOTES, 'customer'],
  'notes-internal': [...NOTES, 'internal'],
  'notes-support': [...NOTES, 'support'],
  checklist: ['checklist', '--release', '4.2.0'],
  calendar: ['calendar'],
} as const;

/**
 * Exports the documents of the sample workspace that are wanted as PDF into `folder`, and each page
 * of them as a picture where poppler's pdftoppm is installed; says so where it is not.
 */
export function takePages(folder: string, isWanted: (name: string) => boolean): void {
  const documents = Object.entries(DOCUMENTS).filter(([name]) => isWanted(`page-${name}`));
  if (documents.length === 0) return;
  const home = mkdtempSync(join(tmpdir(), 'preflight-pages-'));
  const workspace = join(home, 'Sample.preflight');
  try {
    preflight('new', '--workspace', workspace, '--sample');
    for (const [name, words] of documents) {
      const pdf = join(folder, `page-${name}.pdf`);
      preflight('export', ...words, '--workspace', workspace, '--format', 'pdf', '--out', pdf);
      const drawn = spawnSync('pdftoppm', ['-r', '100', '-png', pdf, pdf.replace(/\.pdf$/, '')]);
      if (drawn.error) console.error(`pdftoppm is not here: look at ${pdf} itself.`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function preflight(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'dev/cli.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`preflight ${args[0]} failed`);
}
