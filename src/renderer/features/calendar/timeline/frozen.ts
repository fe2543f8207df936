import type { CalendarEvent, Frozen } from '#shared/domain/calendar/event.ts';
import { shipOf } from '#shared/domain/calendar/legal-day.ts';
import { touches } from '#shared/domain/freeze/touches.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Scale } from './scale.ts';

/** What of a line is frozen, by how hard: a CSS `clip-path`; left out where nothing is. */
export type FrozenPaths = Partial<Readonly<Record<Frozen['kind'], string>>>;

/**
 * Answers what of the line of a release is frozen on a page: the days of the freezes that hold for one
 * of its deployments still to come. Lines with the same freezes share one path.
 */
export function frozenPaths(
  model: Pick<Model, 'freezes' | 'deployments' | 'settings'>,
  events: readonly CalendarEvent[],
  scale: Scale,
): (release: Release) => FrozenPaths {
  const times = Map.groupBy(
    events.filter(({ frozen }) => frozen !== undefined),
    ({ recordId }) => recordId,
  );
  const freezes = [...times.keys()].flatMap((id) => model.freezes.get(id) ?? []);
  const known = new Map<string, FrozenPaths>();
  return (release) => {
    const { productId, deployments } = shipOf(model, release);
    const over = freezes.filter((freeze) =>
      deployments.some(({ environment }) => touches({ productId, environment }, freeze)),
    );
    const key = over.map(({ id }) => id).join(' ');
    const before = known.get(key);
    if (before) return before;
    const paths = {
      ...pathFor('hard', over, times, scale),
      ...pathFor('soft', over, times, scale),
    };
    known.set(key, paths);
    return paths;
  };
}

function pathFor(
  kind: Frozen['kind'],
  freezes: readonly Freeze[],
  times: ReadonlyMap<string, readonly CalendarEvent[]>,
  scale: Scale,
): FrozenPaths {
  const spans = freezes
    .filter((freeze) => freeze.kind === kind)
    .flatMap(({ id }) => times.get(id) ?? [])
    .map(({ start, end }) => scale.edges(start, end));
  if (spans.length === 0) return {};
  const corners = spans.flatMap(({ from, to }) => [
    `${from}% 0`,
    `${from}% 100%`,
    `${to}% 100%`,
    `${to}% 0`,
  ]);
  return { [kind]: `polygon(${['0 0', ...corners].join(', ')})` };
}
