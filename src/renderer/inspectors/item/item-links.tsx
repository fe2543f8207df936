import { X } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { cx } from '#renderer/components/cx.ts';
import { Version } from '#renderer/components/version.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { holdsOf, isBroken, waitsOf } from '#shared/domain/item/dependency.ts';
import { effectiveReleaseId } from '#shared/domain/item/effective-release.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Dependency } from '#shared/domain/records/item.ts';
import type { OneOfSeveral } from './imported-facts.tsx';
import styles from './item-inspector.module.css';
import { ItemPicker } from './item-picker.tsx';

/** What an item waits for and what waits for it. */
export function ItemLinks({ item, onShow }: OneOfSeveral) {
  const model = useModel((now) => now);
  const waits = waitsOf(model, item.id);
  const holds = holdsOf(model, item.id);
  const add = (blockerId: Id, blockedId: Id) =>
    void run('dependency.add', { blockerId, blockedId });
  return (
    <>
      <LinkList title="Blocked by" rows={waits} other={(row) => row.blockerId} onShow={onShow}>
        <ItemPicker
          label="Add an item that blocks this one"
          without={[item.id, ...waits.map((row) => row.blockerId)]}
          onPick={(id) => add(id, item.id)}
        />
      </LinkList>
      <LinkList title="Blocks" rows={holds} other={(row) => row.blockedId} onShow={onShow}>
        <ItemPicker
          label="Add an item that this one blocks"
          without={[item.id, ...holds.map((row) => row.blockedId)]}
          onPick={(id) => add(item.id, id)}
        />
      </LinkList>
    </>
  );
}

interface LinkListProps extends Pick<OneOfSeveral, 'onShow'> {
  readonly title: string;
  readonly rows: readonly Dependency[];
  /** The item at the other end. */
  readonly other: (row: Dependency) => Id;
  readonly children: React.ReactNode;
}

const LinkList = ({ title, rows, other, onShow, children }: LinkListProps) => (
  <section className={styles.section}>
    <h3 className={styles.heading}>{title}</h3>
    {rows.length > 0 && (
      <ul>
        {rows.map((row) => (
          <LinkRow key={row.id} row={row} itemId={other(row)} onShow={onShow} />
        ))}
      </ul>
    )}
    {children}
  </section>
);

interface LinkRowProps extends Pick<OneOfSeveral, 'onShow'> {
  readonly row: Dependency;
  readonly itemId: Id;
}

function LinkRow({ row, itemId, onShow }: LinkRowProps) {
  const model = useModel((now) => now);
  const item = model.items.get(itemId);
  if (!item) return null;
  const releaseId = effectiveReleaseId(model, item);
  const version = releaseId === null ? null : model.releases.get(releaseId)?.version;
  const broken = isBroken(model, row);
  return (
    <li className={styles.link}>
      <button type="button" className={styles.linked} onClick={() => onShow(itemId)}>
        <span className={cx('mono', styles.key)}>{item.key}</span>
        <span className="cut">{item.title}</span>
      </button>
      {item.statusCategory === 'done' ? (
        <Chip tone="go">done</Chip>
      ) : (
        <span className={styles.place}>
          <Chip tone={broken ? 'nogo' : 'plain'}>
            {version ? <Version version={version} /> : 'no release'}
          </Chip>
        </span>
      )}
      <IconButton
        label={`Remove the dependency on ${item.key}`}
        className={styles.unlink}
        onPress={() => void run('dependency.remove', { dependencyId: row.id })}
      >
        <X />
      </IconButton>
    </li>
  );
}
