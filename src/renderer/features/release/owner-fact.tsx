import { Avatar } from '#renderer/components/avatar.tsx';
import { PersonPicker } from '#renderer/components/person-picker.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { Fact } from './fact.tsx';
import styles from './head.module.css';

/** Who answers for the release. */
export function OwnerFact({ release }: { readonly release: Release }) {
  const people = useModel((model) => model.people);
  const owner = release.ownerId === null ? null : (people.get(release.ownerId) ?? null);
  return (
    <Fact
      field="owner"
      label="Owner"
      panel={(close) => (
        <PersonPicker
          label="Owner"
          autoFocus
          people={people}
          value={release.ownerId}
          onChange={(ownerId) => {
            if (ownerId === release.ownerId) return;
            close();
            void run('release.update', { releaseId: release.id, ownerId });
          }}
        />
      )}
    >
      <Avatar name={owner?.name ?? null} decorative />
      {owner ? owner.name : <span className={styles.missing}>No owner</span>}
    </Fact>
  );
}
