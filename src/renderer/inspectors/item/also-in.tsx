import { X } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Finder } from '#renderer/components/finder.tsx';
import { ReleaseTitle } from '#renderer/components/release-title.tsx';
import { bestFits } from '#renderer/lib/fuzzy.ts';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { byTargetDate } from '#shared/domain/item/columns.ts';
import { effectiveReleaseId } from '#shared/domain/item/effective-release.ts';
import { alsoInOf } from '#shared/domain/item/scope.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import styles from './item-inspector.module.css';

/** The further releases that carry an item: backports. Its points count in its own only. */
export function AlsoIn({ item }: { readonly item: Item }) {
  const model = useModel((now) => now);
  const releases = carriers(model, item);
  const ids = releases.map(({ id }) => id);
  const change = (releaseIds: readonly Id[]) =>
    void run('item.alsoIn', { itemId: item.id, releaseIds });
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>Also in</h3>
      {releases.length > 0 && (
        <ul aria-label="Also in">
          {releases.map((release) => (
            <li key={release.id} className={styles.link}>
              <span className={styles.carrier} title={releaseTitle(release)}>
                <ReleaseTitle release={release} versionClass={styles.version} />
              </span>
              <IconButton
                label={`Take it out of ${release.version}`}
                className={styles.unlink}
                onPress={() => change(ids.filter((id) => id !== release.id))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <ReleasePicker item={item} taken={ids} onPick={(id) => change([...ids, id])} />
    </section>
  );
}

const carriers = (model: Model, item: Item): readonly Release[] =>
  alsoInOf(model, item.id)
    .flatMap(({ releaseId }) => model.releases.get(releaseId) ?? [])
    .sort(byTargetDate);

interface ReleasePickerProps {
  readonly item: Item;
  readonly taken: readonly Id[];
  readonly onPick: (id: Id) => void;
}

/** Finds a release that does not carry the item yet, by version or name. */
function ReleasePicker({ item, taken, onPick }: ReleasePickerProps) {
  const model = useModel((now) => now);
  const own = effectiveReleaseId(model, item);
  const others = [...model.releases.values()]
    .filter(({ id }) => id !== own && !taken.includes(id))
    .sort(byTargetDate);
  const find = (query: string): readonly Release[] =>
    query.trim() === ''
      ? others
      : bestFits(query, others, releaseTitle, others.length).map(({ entry }) => entry);
  return (
    <Finder
      label="Add a release that also carries this item"
      placeholder="Add by version or name"
      nothing="No release matches"
      find={find}
      words={releaseTitle}
      onPick={onPick}
    >
      {(release) => <ReleaseTitle release={release} versionClass={styles.version} />}
    </Finder>
  );
}
