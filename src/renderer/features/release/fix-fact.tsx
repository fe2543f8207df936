import { Button } from 'react-aria-components';
import { go } from '#renderer/app/route.ts';
import { Version } from '#renderer/components/version.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import styles from './head.module.css';

/** The release that this one mends, with the way there; nothing where it is no hotfix of one. */
export function FixFact({ release }: { readonly release: Release }) {
  const mended = useModel(({ releases }) => releases.get(release.hotfixOfId ?? ''));
  if (!mended) return null;
  return (
    <Button
      className={styles.fact ?? ''}
      onPress={() => go({ place: 'release', releaseId: mended.id, tab: 'checklists' })}
    >
      Fix of
      <b className={styles.leader}>
        <Version version={mended.version} />
      </b>
    </Button>
  );
}
