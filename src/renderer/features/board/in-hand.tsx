import { cx } from '#renderer/components/cx.ts';
import { CountBadge } from '#renderer/components/drag/count-badge.tsx';
import { DropHint } from '#renderer/components/drag/drop-hint.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { type Drop, useBoard } from './board-state.ts';
import card from './card.module.css';
import { CardFace } from './card-face.tsx';
import { cardWords } from './card-words.ts';
import styles from './in-hand.module.css';

/** The lifted card under the pointer, how many hang with it, and what letting go would do. */
export function InHand() {
  const drag = useBoard((state) => state.drag);
  const drop = useBoard((state) => state.drop);
  const model = useModel((now) => now);
  const item = drag && model.items.get(drag.activeId);
  if (!item) return null;
  return (
    <div data-in-hand className={styles.hand}>
      <div className={cx(card.card, styles.card)}>
        <CardFace item={item} {...cardWords(model, item)} follows={false} />
      </div>
      <CountBadge count={drag.itemIds.length} />
      {drop && <HintBubble drop={drop} />}
    </div>
  );
}

const HintBubble = ({ drop: { hint, columnKey } }: { readonly drop: Drop }) => (
  <DropHint key={columnKey} side="beside">
    <div className="strong">
      {hint.what} <span className="mono">{hint.where}</span>
    </div>
    {hint.lines.map(({ text, tone }) => (
      <div key={text} className={cx(styles.line, styles[tone])}>
        {text}
      </div>
    ))}
  </DropHint>
);
