import { cx } from '#renderer/components/cx.ts';
import { useLift } from '#renderer/components/drag/use-drag.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import styles from '../bars.module.css';
import { edgeDragId, hourDragId } from './carried.ts';
import { type Edge, isMovable, isSpanning } from './moves.ts';

interface EdgesProps {
  readonly event: CalendarEvent;
  readonly edges: readonly Edge[];
}

/** The ends of what lasts several days, dragged to others. Alt, Shift and an arrow do it too. */
export const Edges = ({ event, edges }: EdgesProps) =>
  isSpanning(event) && isMovable(event)
    ? edges.map((edge) => <Handle key={edge} id={edgeDragId(event, edge)} edge={edge} />)
    : null;

const BOTH = ['start', 'end'] as const;

/** The ends of a window among the hours of a week; where it goes on in another day, none is shown. */
export const HourEdges = ({ event, piece }: Pick<EdgesProps, 'event'> & { piece: string }) =>
  isMovable(event)
    ? BOTH.map((edge) => (
        <Handle key={edge} id={hourDragId(event, edge, piece)} edge={edge} upright />
      ))
    : null;

interface HandleProps {
  readonly id: string;
  readonly edge: Edge;
  readonly upright?: boolean;
}

function Handle({ id, edge, upright = false }: HandleProps) {
  const { ref, listeners } = useLift(id);
  return (
    <span
      ref={ref}
      {...listeners}
      className={cx(upright ? styles.hourEdge : styles.edge, styles[edge])}
      data-edge={edge}
    />
  );
}
