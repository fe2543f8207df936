import type { Model } from '../model/model.ts';
import { isOpen } from '../release/status.ts';
import { clockChangeWords } from './clock-change.ts';
import { windowOf } from './window.ts';

type Source = Pick<Model, 'releases' | 'deployments'>;

/**
 * What changes of the clocks do to the windows that are other ones in `after` than in `before`, in
 * words, one line for each: `Window of 4.2.0: 4 h on the clock, 5 h long: clocks …`.
 */
export function newClockChanges(before: Source, after: Source): string[] {
  if (before.releases === after.releases && before.deployments === after.deployments) return [];
  return [...after.deployments.values()].flatMap((deployment) => {
    const release = after.releases.get(deployment.releaseId);
    const isSame =
      release === before.releases.get(deployment.releaseId) &&
      deployment === before.deployments.get(deployment.id);
    if (isSame || !release || !isOpen(release) || !isToCome(deployment)) return [];
    const words = wordsFor(after, deployment.id);
    if (words === null || words === wordsFor(before, deployment.id)) return [];
    return [`Window of ${release.version}: ${words}`];
  });
}

const isToCome = ({ state }: { readonly state: string }): boolean =>
  state === 'planned' || state === 'live';

function wordsFor({ releases, deployments }: Source, id: string): string | null {
  const deployment = deployments.get(id);
  const release = deployment && releases.get(deployment.releaseId);
  const window = release && windowOf(deployment, release);
  return window ? clockChangeWords(window) : null;
}
