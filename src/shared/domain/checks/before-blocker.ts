import { isBroken, waitsOf } from '../item/dependency.ts';
import { effectiveReleaseId } from '../item/effective-release.ts';
import { derive } from '../model/derive.ts';
import type { Item } from '../records/item.ts';
import type { Check } from './check.ts';

/** The items that wait for others, by the release they count in. */
const waitingByRelease = derive(['items', 'dependencies', 'sprintFeeds', 'releases'], (model) => {
  const waiting = [...model.dependencies.values()].flatMap(({ blockedId }) => {
    const item = model.items.get(blockedId);
    return item ? [item] : [];
  });
  return Map.groupBy(new Set(waiting), (item) => effectiveReleaseId(model, item));
});

/** An item would ship before something it cannot do without. */
export const beforeBlocker: Check = {
  name: 'before-blocker',
  subject: 'dependencies',
  run({ model, release }) {
    const items = waitingByRelease(model).get(release.id) ?? [];
    return items.flatMap((item) =>
      waitsOf(model, item.id)
        .filter((dependency) => isBroken(model, dependency))
        .flatMap(({ blockerId }) => {
          const blocker = model.items.get(blockerId);
          return blocker ? [report(item, blocker, releaseWord(blocker))] : [];
        }),
    );

    function releaseWord(blocker: Item): string {
      const id = effectiveReleaseId(model, blocker);
      const its = id === null ? undefined : model.releases.get(id);
      if (!its) return 'is in no release';
      const when = its.targetDate === null ? 'has no date yet' : 'ships later';
      return `is in ${its.version}, which ${when}`;
    }
  },
};

const report = (item: Item, blocker: Item, where: string) => ({
  severity: 'blocker' as const,
  what: `${item.key} ships before ${blocker.key}`,
  where: item.key,
  why: `“${item.title}” waits for “${blocker.title}”, which ${where}.`,
  how: `Open ${item.key}`,
  mend: { at: 'item', itemId: item.id } as const,
  records: [item.id, blocker.id],
});
