import { describe, expect, it } from 'vitest';
import { checklistDocument } from '#shared/documents/checklist-document.ts';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { notesDocument } from '#shared/documents/notes-document.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { EDITIONS } from '#shared/domain/records/notes.ts';
import { AS_OF, documented, documentedModel } from '#test/support/documented-release.ts';

const golden = (name: string) => `../../support/golden/${name}.md`;

describe('documents as Markdown', () => {
  it('give the runbook as a list of steps to tick', async () => {
    const written = toMarkdownText(runbookDocument(documentedModel, documented, AS_OF));
    await expect(written).toMatchFileSnapshot(golden('runbook'));
  });

  it.each(EDITIONS)('give the %s edition of the notes', async (edition) => {
    const written = toMarkdownText(notesDocument(documentedModel, documented, edition, AS_OF));
    await expect(written).toMatchFileSnapshot(golden(`notes-${edition}`));
  });

  it('give the checklists as they stand', async () => {
    const written = toMarkdownText(checklistDocument(documentedModel, documented, AS_OF));
    await expect(written).toMatchFileSnapshot(golden('checklist'));
  });
});
