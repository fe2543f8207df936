import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import styles from '../calendar.module.css';
import { edgeDragId } from './carried.ts';
import { type Edge, isMovable, isSpanning } from './move.ts';

interface EdgesProps {
  readonly event: CalendarEvent;
  readonly edges: readonly Edge[];
}

/** The ends of a sprint's or a phase's bar, dragged to other days. Alt, Shift and an arrow do it too. */
export const Edges = ({ event, edges }: EdgesProps) =>
  isSpanning(event) && isMovable(event)
    ? edges.map((edge) => <Handle key={edge} event={event} edge={edge} />)
    : null;

function Handle({ event, edge }: { readonly event: CalendarEvent; readonly edge: Edge }) {
  const { ref, listeners } = useLift(edgeDragId(event, edge));
  return (
    <span ref={ref} {...listeners} className={cx(styles.edge, styles[edge])} data-edge={edge} />
  );
}
