import { MarkdownField } from '#renderer/components/markdown-field.tsx';
import { run } from '#renderer/state/run.ts';
import type { Runbook } from '#shared/domain/records/runbook.ts';

/** What everyone needs at hand that night. */
export const Introduction = ({ runbook }: { readonly runbook: Runbook }) => (
  <MarkdownField
    label="Introduction to the runbook"
    value={runbook.introduction}
    empty="Add what everyone needs at hand"
    placeholder="War room, channels, who decides, when to turn back. Markdown."
    onCommit={(introduction, visit) =>
      run('runbook.editIntroduction', { runbookId: runbook.id, introduction }, visit)
    }
  />
);
