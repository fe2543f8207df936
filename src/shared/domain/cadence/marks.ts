import type { WindowRule } from '../deployment/window.ts';
import { releaseFedBy } from '../item/effective-release.ts';
import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Cadence, Generated } from '../records/cadence.ts';
import type { Release } from '../records/release.ts';
import type { Sprint } from '../records/sprint.ts';
import { deploymentsOf } from '../release/lookups.ts';

/** The marks of a cadence: `marksOf(model.generated, cadenceId)`. */
export const marksOf = indexBy((mark: Generated) => mark.cadenceId);

/** What a cadence gives a sprint. `feeds` is the release it leads to, where that is there. */
export interface SprintValues {
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly feeds: Id | null;
}

/** A sprint's values as its mark keeps them. */
export const sprintValues = ({ name, start, end, feeds }: SprintValues): string[] => [
  name,
  start ?? '',
  end ?? '',
  feeds ?? '',
];

/** What a cadence gives a release. */
export type ReleaseValues = Pick<Release, 'version' | 'targetDate' | 'lockDaysBefore'> & WindowRule;

/** A release's values as its mark keeps them, before how it was numbered. */
export const releaseValues = (release: ReleaseValues): string[] => [
  release.version,
  release.targetDate ?? '',
  String(release.lockDaysBefore ?? ''),
  String(release.windowDay),
  release.windowStart ?? '',
  release.windowEnd ?? '',
  String(release.windowNights),
  release.zone,
];

const SPRINT_WORDS = ['name', 'start', 'end', 'release'];
const RELEASE_WORDS = [
  ...['version', 'date', 'scope lock', 'window', 'window', 'window', 'window', 'zone'],
];

/** How the cadence numbers its releases now; at the end of what a release's mark keeps. */
export const numberingOf = ({ firstVersion, bump }: Cadence): string[] => [
  firstVersion ?? '',
  bump,
];

/** What a release's mark tells of its version. */
export const versionOfMark = ({
  values,
}: Generated): { version: string; firstVersion: string } => ({
  version: values[0] ?? '',
  firstVersion: values[RELEASE_WORDS.length] ?? '',
});

/** Whether the release was numbered as its cadence numbers now. */
export const isNumberedBy = (cadence: Cadence, { values }: Generated): boolean =>
  numberingOf(cadence).every((value, i) => value === values[RELEASE_WORDS.length + i]);

type Rows = Pick<Model, 'releases' | 'deployments' | 'sprintFeeds'>;

/** What of a sprint a person changed since it was generated, in words: `start and end`. */
export function changedOfSprint(
  model: Rows,
  sprint: Sprint,
  { values }: Generated,
  { teamId, productId }: { readonly teamId: Id; readonly productId: Id },
): string | null {
  const given = values[3] ?? '';
  const fed = model.releases.get(given);
  const now = sprintValues({
    name: sprint.name,
    start: sprint.startDate,
    end: sprint.endDate,
    feeds: releaseFedBy(model, sprint.id, fed?.productId ?? productId),
  });
  // A release that was deleted took its feeds along: that was not done to the sprint.
  const then = [...values.slice(0, 3), fed ? given : ''];
  const moved = sprint.teamId === teamId ? [] : ['team'];
  return inWords([...differing(now, then, SPRINT_WORDS), ...moved]);
}

/** What of a release a person changed since it was generated, in words: `date and window`. */
export function changedOfRelease(
  model: Rows,
  release: Release,
  { values }: Generated,
): string | null {
  const deployment = deploymentsOf(model.deployments, release.id)[0];
  if (!deployment) return 'deployment';
  return inWords(differing(releaseValues({ ...release, ...deployment }), values, RELEASE_WORDS));
}

const differing = (now: readonly string[], then: readonly string[], words: readonly string[]) =>
  words.filter((_, i) => now[i] !== then[i]);

function inWords(fields: readonly string[]): string | null {
  const words = [...new Set(fields)];
  const last = words.at(-1);
  if (last === undefined) return null;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
