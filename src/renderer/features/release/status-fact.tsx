import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Chip } from '#renderer/components/chip.tsx';
import { Menu, MenuItem } from '#renderer/components/menu.tsx';
import { run } from '#renderer/state/run.ts';
import { RELEASE_STATUSES, type Release } from '#shared/domain/records/release.ts';
import { STATUS_WORDS } from '#shared/domain/release/status.ts';
import styles from './head.module.css';

const TONES = {
  planned: 'plain',
  'in-progress': 'accent',
  'rolling-out': 'accent',
  released: 'go',
  'rolled-back': 'hold',
  cancelled: 'plain',
} as const;

/** Where the release stands. */
export const StatusFact = ({ release }: { readonly release: Release }) => (
  <Menu
    label="Status"
    placement="bottom end"
    trigger={
      <Button className={styles.fact ?? ''} aria-label={`Status: ${STATUS_WORDS[release.status]}`}>
        <Chip tone={TONES[release.status]}>{STATUS_WORDS[release.status]}</Chip>
        <ChevronDown size={14} aria-hidden />
      </Button>
    }
  >
    {RELEASE_STATUSES.map((status) => (
      <MenuItem
        key={status}
        label={STATUS_WORDS[status]}
        isChosen={status === release.status}
        onAction={() => run('release.update', { releaseId: release.id, status })}
      />
    ))}
  </Menu>
);
