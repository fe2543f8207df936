import { cx } from '#renderer/components/cx.ts';
import { useTarget } from '#renderer/components/drag/use-drag.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { counted } from '#shared/lib/format.ts';
import { releaseTargetId } from '../carried.ts';
import { useInHand } from '../drag.tsx';
import { mainReleaseOf } from '../shown.ts';
import { useSprintsView } from '../view.ts';
import styles from './releases.module.css';

/** Where sprints are dropped that are to feed no release. */
export function NoneRow() {
  const targetId = releaseTargetId(null);
  const target = useTarget(targetId);
  const { targetId: over } = useInHand();
  const [{ productId }] = useSprintsView();
  const product = useModel((model) => model.products.get(productId ?? '') ?? null);
  const count = useModel(
    (model) =>
      [...model.sprints.values()].filter(
        ({ id, state }) => state !== 'closed' && mainReleaseOf(model, id, productId) === null,
      ).length,
  );
  return (
    <div ref={target} className={cx(styles.none, over === targetId && styles.lit)}>
      <span className={styles.noneWords}>No release{product ? ` of ${product.name}` : ''}</span>
      <span className={styles.noneCount}>
        {count === 0 ? 'Every sprint to come feeds one' : `${counted(count, 'sprint')} to come`}
      </span>
    </div>
  );
}
