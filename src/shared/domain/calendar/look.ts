import type { Id } from '../model/change.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { ReleaseStatus } from '../records/release.ts';
import { HUES } from '../release/hues.ts';
import type { CalendarEvent, EventKind } from './event.ts';

export const COLOURINGS = ['release', 'product', 'state'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** What of the calendar is shown, and what its colours stand for. */
export interface Look {
  /** The only product shown; `null` is all. What belongs to none is always shown. */
  readonly productId: Id | null;
  readonly hidden: readonly EventKind[];
  readonly colouring: Colouring;
}

const HUE_OF_STATE: Readonly<Record<ReleaseStatus, number>> = {
  planned: 1,
  'in-progress': 4,
  'rolling-out': 3,
  released: 2,
  'rolled-back': 0,
  cancelled: 0,
};

/** The events that a look shows, in its colours. */
export function looked(
  model: Pick<Model, 'products' | 'releases'>,
  events: readonly CalendarEvent[],
  { productId, hidden, colouring }: Look,
): readonly CalendarEvent[] {
  const shown = events.filter(
    (event) =>
      !hidden.includes(event.kind) &&
      (productId === null || event.productId === null || event.productId === productId),
  );
  if (colouring === 'release') return shown;
  const products = [...model.products.values()]
    .toSorted((a, b) => compare(a.rank, b.rank))
    .map(({ id }) => id);
  const hueOf = ({ releaseId, productId: product }: CalendarEvent): number => {
    const release = releaseId === null ? undefined : model.releases.get(releaseId);
    if (!release || product === null) return 0;
    if (colouring === 'state') return HUE_OF_STATE[release.status];
    return (products.indexOf(product) % HUES) + 1;
  };
  return shown.map((event) => ({ ...event, hue: hueOf(event) }));
}
