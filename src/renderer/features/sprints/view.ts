import { useView, viewOf } from '#renderer/state/view.ts';
import type { Id } from '#shared/domain/model/change.ts';

/** How much of the time axis fits the window. */
export const ZOOMS = ['quarter', 'half-year', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** How sprints and releases are looked at. */
export interface SprintsView {
  /** The only product whose releases are shown; `null` is all. */
  readonly productId: Id | null;
  /** Whether releases that are out or cancelled are shown. */
  readonly finished: boolean;
  readonly zoom: Zoom;
}

const PLACE = 'sprints';
const INITIAL: SprintsView = { productId: null, finished: false, zoom: 'half-year' };

export const useSprintsView = () => useView(PLACE, INITIAL);
export const sprintsView = (): SprintsView => viewOf(PLACE, INITIAL);
