import { describe, expect, it } from 'vitest';
import { importSeen, previewSource } from '#main/exchange/import-source.ts';
import type { Workspace } from '#main/workspace/index.ts';
import { noAnswers } from '#shared/domain/import/preview.ts';
import { aProduct } from '#test/support/builders.ts';
import { sourceFile } from '#test/support/import-world.ts';
import {
  mara,
  must,
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
} from '#test/support/workspaces.ts';

const file = (...titles: string[]) => ({
  source: sourceFile(titles.map((title, n) => ({ key: `PAY-${n + 1}`, title }))),
  answers: noAnswers,
});

/** What a process sees of the file now; it imports it later. */
function lookedAt(workspace: Workspace, answered: ReturnType<typeof file>) {
  const { seq } = workspace;
  const preview = must(previewSource(answered, workspace, '2026-11-23T09:00:00Z'));
  return () => importSeen(answered, workspace, { actorId: mara.id }, { preview, seq });
}

/** One workspace, open in two processes. */
function twice() {
  const path = workspaceFile(`${temporaryFolder()}/shared.preflight`, {
    products: [aProduct()],
  });
  return {
    mine: opened(path, testSurroundings('mine')),
    theirs: opened(path, testSurroundings('theirs')),
  };
}

describe('an import beside another process', () => {
  it('does what the newest workspace asks for, and says that', () => {
    const { mine, theirs } = twice();
    const importMine = lookedAt(mine, file('Pay', 'Refund', 'Settle'));
    must(lookedAt(theirs, file('Pay', 'Give back'))());

    const did = must(importMine());
    expect(did).toMatchObject({
      hasNews: true,
      counts: { added: 1, changed: 1, unchanged: 1, products: 0 },
    });
    expect([...mine.model.items.values()].map(({ title }) => title)).toEqual([
      ...['Pay', 'Refund', 'Settle'],
    ]);
    must(theirs.catchUp());
    expect(theirs.dump()).toBe(mine.dump());
    expect([...theirs.model.items.values()]).toEqual([...mine.model.items.values()]);
  });

  it('writes nothing where the other one brought the same, and says so', () => {
    const { mine, theirs } = twice();
    const importMine = lookedAt(mine, file('Pay', 'Refund'));
    must(lookedAt(theirs, file('Pay', 'Refund'))());
    const { seq } = theirs;

    expect(must(importMine())).toMatchObject({ hasNews: false, counts: { unchanged: 2 } });
    expect(mine.seq).toBe(seq);
  });

  it('says what it was looked at with where nobody wrote meanwhile', () => {
    const { mine } = twice();
    expect(must(lookedAt(mine, file('Pay', 'Refund'))())).toMatchObject({
      hasNews: true,
      counts: { added: 2, unchanged: 0 },
    });
  });
});
