import type { SourceField } from '#shared/domain/import/source.ts';
import { type Instant, instantAt, type Zone } from '#shared/lib/dates.ts';
import type { StatusOfFile } from './categories.ts';
import type { Parents } from './parents.ts';
import type { People } from './people.ts';
import type { Releases } from './releases.ts';
import type { SprintNames } from './sprint-names.ts';
import type { Sprints } from './sprints.ts';

/** Everything that turns the source's words into the workspace's records. */
export interface Vocabulary {
  readonly fields: readonly SourceField[];
  readonly people: People;
  readonly sprints: Sprints;
  readonly sprintNames: SprintNames;
  readonly releases: Releases;
  readonly parents: Parents;
  readonly statuses: ReadonlyMap<string, StatusOfFile>;
  instant(wall: string): Instant;
}

/** Turns a moment on the tracker's wall into an instant, reckoning each hour once. */
export function wallClock(zone: Zone): (wall: string) => Instant {
  const hours = new Map<string, number>();
  return (wall) => {
    const hour = wall.slice(0, 13);
    let start = hours.get(hour);
    if (start === undefined) {
      start = Date.parse(instantAt(hour.slice(0, 10), `${hour.slice(11)}:00`, zone));
      hours.set(hour, start);
    }
    return new Date(start + Number(wall.slice(14, 16)) * 60_000).toISOString();
  };
}
