import { useState } from 'react';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormDialog } from '#renderer/components/form-dialog.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { refusalsAt } from '#renderer/lib/refusals.ts';
import { idOfMade } from '#renderer/state/made.ts';
import { today } from '#renderer/state/today.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releasesOf } from '#shared/domain/release/lookups.ts';
import { hotfixVersion, nextVersion } from '#shared/domain/release/next-version.ts';

interface CopyDialogProps {
  readonly kind: 'copy' | 'hotfix';
  readonly release: Release;
  readonly close: (releaseId: Id | null) => void;
}

const WORDS = {
  copy: {
    title: (version: string) => `Copy ${version}`,
    help: 'Takes phases, checklists, windows and runbook along, all open again. Items and notes stay where they are.',
    confirm: 'Copy release',
  },
  hotfix: {
    title: (version: string) => `Hotfix from ${version}`,
    help: 'A release with the short hotfix checklist and runbook, marked as a fix of this one.',
    confirm: 'Create hotfix',
  },
} as const;

/** A release made from another one: version and date, and a name if it has one. */
export function CopyDialog({ kind, release, close }: CopyDialogProps) {
  const words = WORDS[kind];
  const [version, setVersion] = useState(() => proposed(kind, release));
  const [name, setName] = useState('');
  const [targetDate, setTargetDate] = useState(kind === 'hotfix' ? today() : null);
  const { error, attempt } = useAttempt(version, name, targetDate);
  const refused = refusalsAt(error, ['version', 'name', 'targetDate']);
  const make = async () => {
    const input = {
      releaseId: release.id,
      version,
      targetDate,
      ...(name.trim() !== '' && { name }),
    };
    const command = kind === 'copy' ? 'release.copy' : 'release.hotfix';
    const id = await idOfMade('releases', attempt(command, input));
    if (id !== null) close(id);
  };
  return (
    <FormDialog
      title={words.title(release.version)}
      confirm={words.confirm}
      ready={version.trim() !== ''}
      onConfirm={() => void make()}
      onClose={() => close(null)}
      refusal={refused.elsewhere}
    >
      <p className="dim">{words.help}</p>
      <TextField
        label="Version"
        value={version}
        onChange={setVersion}
        error={refused.at('version')}
        mono
        autoFocus
        maxLength={80}
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={refused.at('name')}
        maxLength={200}
        placeholder={kind === 'hotfix' ? `Hotfix for ${release.version}` : ''}
      />
      <DateField
        label="Target date"
        value={targetDate}
        onChange={setTargetDate}
        error={refused.at('targetDate')}
        clearable
      />
    </FormDialog>
  );
}

function proposed(kind: 'copy' | 'hotfix', release: Release): string {
  const { releases, products } = getModel();
  const versions = releasesOf(releases, release.productId).map(({ version }) => version);
  const scheme = products.get(release.productId)?.versionScheme ?? 'semver';
  return kind === 'hotfix'
    ? hotfixVersion(release.version, versions)
    : nextVersion(scheme, versions, { date: today(), isDated: false });
}
