import { getModel } from '#renderer/state/workspace.ts';
import { derive } from '#shared/domain/model/derive.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { Action } from './actions.ts';
import { currentRoute } from './route.ts';
import { inOrder } from './sidebar-releases.ts';

/** The release one is looking at; `null` elsewhere. */
export function releaseInSight(): Release | null {
  const route = currentRoute();
  return route.place === 'release' ? (getModel().releases.get(route.releaseId) ?? null) : null;
}

const allInOrder = derive(['releases'], ({ releases }) => inOrder([...releases.values()]));

interface More extends Partial<Omit<Action, 'name' | 'title' | 'when' | 'run' | 'targets'>> {
  /** Which releases it can be done to; left out means all. */
  readonly suits?: (release: Release) => boolean;
}

/**
 * An action on the release in sight, or on any other from wherever one is; `run` goes there first
 * where it has to be seen. `title` gets the version, or the words `a release`.
 */
export function releaseAction(
  name: string,
  title: (version: string) => string,
  run: (release: Release) => unknown,
  { suits = () => true, ...more }: More = {},
): Action {
  const here = () => {
    const release = releaseInSight();
    return release && suits(release) ? release : null;
  };
  return {
    name,
    group: 'Release',
    title: () => title(here()?.version ?? 'a release'),
    when: () => here() !== null,
    run: () => {
      const release = here();
      return release && run(release);
    },
    targets: () => {
      const shown = here();
      const others = allInOrder(getModel()).filter((each) => each !== shown && suits(each));
      return others.map((release) => ({
        id: release.id,
        title: title(release.version),
        hint: release.name,
        run: () => run(release),
      }));
    },
    ...more,
  };
}
