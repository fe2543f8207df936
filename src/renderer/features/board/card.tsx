import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import { setBoard } from './board-state.ts';
import styles from './card.module.css';
import { CardFace, type CardFaceProps } from './card-face.tsx';

interface CardProps extends CardFaceProps {
  /** Where it stands in its list, in px from the top. */
  readonly top: number;
  /** Its place among the cards of its column, from 1. */
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  /** It is in hand; its place stays. */
  readonly lifted: boolean;
  /** It is on its way here and not seen yet. */
  readonly arriving: boolean;
  /** Tab comes to this card of its column. */
  readonly tabbable: boolean;
  /** It takes the focus now. */
  readonly wanted: boolean;
}

/** One item on the board. */
export const Card = memo(function Card(props: CardProps) {
  const { item, top, position, count, selected, lifted, arriving, tabbable, wanted, ...face } =
    props;
  const { ref, listeners, describedBy } = useLift(item.id);
  const element = useRef<HTMLDivElement | null>(null);
  const keep = useCallback(
    (node: HTMLDivElement | null) => {
      element.current = node;
      ref(node);
    },
    [ref],
  );
  useLayoutEffect(() => {
    if (!wanted) return;
    element.current?.focus({ preventScroll: true });
    setBoard({ wantedId: null });
  }, [wanted]);
  return (
    <div
      {...listeners}
      ref={keep}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
      aria-describedby={describedBy}
      tabIndex={tabbable ? 0 : -1}
      data-item={item.id}
      className={cx(
        styles.card,
        styles.placed,
        selected && styles.selected,
        lifted && styles.lifted,
        arriving && styles.arriving,
        props.broken && styles.stopped,
      )}
      style={{ top }}
    >
      <CardFace item={item} {...face} />
    </div>
  );
});
