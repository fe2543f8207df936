/** Where something stands on the screen, in pixels. */
export type Box = Readonly<Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>>;

/**
 * The box that stands nearest above or below another: of the next row, whatever is over or under it,
 * or else the least to its side. Boxes whose heights overlap stand in one row.
 *
 * @returns its place among `boxes`, or -1 where there is no row on that side.
 */
export function nearestBox(from: Box, boxes: readonly Box[], side: 'above' | 'below'): number {
  const away = (box: Box) => (side === 'above' ? from.top - box.bottom : box.top - from.bottom);
  const nearest = boxes
    .map((box, index) => ({ index, down: away(box), aside: aside(from, box), box }))
    .filter(({ down }) => down > -OVERLAP)
    .toSorted(
      (a, b) =>
        (Math.abs(a.down - b.down) < OVERLAP ? 0 : a.down - b.down) ||
        a.aside - b.aside ||
        Math.abs(a.box.left - from.left) - Math.abs(b.box.left - from.left),
    );
  return nearest[0]?.index ?? -1;
}

/** Pixels by which boxes of one row may stand lower or higher than one another. */
const OVERLAP = 6;

/** Pixels between the nearer ends of two boxes; none where one is over the other. */
const aside = (a: Box, b: Box): number => Math.max(0, b.left - a.right, a.left - b.right);
