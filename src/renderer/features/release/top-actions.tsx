import { Copy, Ellipsis, FileText, ListChecks, NotebookText, Siren, Trash2 } from 'lucide-react';
import { Button, IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuRule, MenuSection } from '#renderer/components/menu.tsx';
import { exportDocument, printDocument } from '#renderer/state/export-document.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';
import { askCopy, askHotfix, askRemove } from './ask.tsx';

const KINDS = [
  { kind: 'runbook', title: 'Runbook', Icon: NotebookText },
  { kind: 'notes', title: 'Release notes', Icon: FileText },
  { kind: 'checklist', title: 'Checklist', Icon: ListChecks },
] as const satisfies readonly { kind: DocumentKind; title: string; Icon: typeof Copy }[];

/** What can be done with the whole release. */
export const ReleaseActions = ({ release }: { readonly release: Release }) => (
  <>
    <Menu
      label="Export"
      placement="bottom end"
      trigger={<Button icon={<FileText />}>Export</Button>}
    >
      {(['pdf', 'md'] as const).map((format) => (
        <MenuSection key={format} title={format === 'pdf' ? 'As PDF' : 'As Markdown'}>
          {KINDS.map(({ kind, title, Icon }) => (
            <MenuItem
              key={kind}
              label={title}
              icon={<Icon />}
              onAction={() => exportDocument(release.id, kind, format)}
            />
          ))}
        </MenuSection>
      ))}
      <MenuSection title="On paper">
        {KINDS.map(({ kind, title, Icon }) => (
          <MenuItem
            key={kind}
            label={title}
            icon={<Icon />}
            onAction={() => printDocument(release.id, kind)}
          />
        ))}
      </MenuSection>
    </Menu>
    <Menu
      label="Release"
      placement="bottom end"
      trigger={
        <IconButton label="More about this release">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem label="Copy release…" icon={<Copy />} onAction={() => askCopy(release)} />
      <MenuItem
        label={`Hotfix from ${release.version}…`}
        icon={<Siren />}
        onAction={() => askHotfix(release)}
      />
      <MenuRule />
      <MenuItem
        label="Remove release…"
        icon={<Trash2 />}
        danger
        onAction={() => askRemove(release)}
      />
    </Menu>
  </>
);
