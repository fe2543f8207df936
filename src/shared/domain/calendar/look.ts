import type { Id } from '../model/change.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { ReleaseStatus } from '../records/release.ts';
import { HUES } from '../release/hues.ts';
import { teamsOf } from '../sprint/release-teams.ts';
import { sprintProducts } from '../sprint/sprint-products.ts';
import type { CalendarEvent, EventKind } from './event.ts';

export const COLOURINGS = ['release', 'product', 'state'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** What of the calendar is shown, and what its colours stand for. */
export interface Look {
  /** The only product shown; `null` is all. What belongs to none is always shown. */
  readonly productId: Id | null;
  /** The only team shown; `null` is all. What no team builds is always shown. */
  readonly teamId: Id | null;
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

type Source = Pick<Model, 'products' | 'releases' | 'sprints' | 'sprintFeeds' | 'items' | 'teams'>;

/** The events that a look shows, in its colours. */
export function looked(
  model: Source,
  events: readonly CalendarEvent[],
  { productId, teamId, hidden, colouring }: Look,
): readonly CalendarEvent[] {
  const shown = events.filter(
    (event) =>
      !hidden.includes(event.kind) &&
      (productId === null || isOfProduct(model, event, productId)) &&
      (teamId === null || isOfTeam(model, event, teamId)),
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

/** Whether an event belongs to a product, or to none; a sprint to those that it serves. */
export function isOfProduct(
  model: Pick<Model, 'sprintFeeds' | 'releases' | 'items'>,
  event: CalendarEvent,
  productId: Id,
): boolean {
  if (event.kind === 'sprint') return sprintProducts(model)(event.recordId, productId);
  return event.productId === null || event.productId === productId;
}

/** Whether an event belongs to a team, or to none; a release to those whose sprints feed it. */
export function isOfTeam(
  model: Pick<Model, 'sprints' | 'sprintFeeds' | 'teams'>,
  { kind, recordId, releaseId }: CalendarEvent,
  teamId: Id,
): boolean {
  if (kind === 'sprint') {
    const team = model.sprints.get(recordId)?.teamId ?? null;
    return team === null || team === teamId;
  }
  const teams = releaseId === null ? [] : teamsOf(model, releaseId);
  return teams.length === 0 || teams.some(({ id }) => id === teamId);
}
