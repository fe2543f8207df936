import { useMemo } from 'react';
import { Fact } from '#renderer/components/inspector-panel.tsx';
import { Select } from '#renderer/components/select.tsx';
import { run } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { byTargetDate } from '#shared/domain/item/columns.ts';
import { releaseFedBy } from '#shared/domain/item/effective-release.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { nameApart } from '#shared/domain/release/name-apart.ts';
import { versionApart } from '#shared/domain/release/version-apart.ts';

const NO_SPRINT = 'no-sprint';

/** The release an item counts in, and its sprint. */
export function PlanFacts({ item }: { readonly item: Item }) {
  const model = useModel((now) => now);
  const releases = useMemo(() => releaseOptions(model, item), [model, item]);
  const sprints = useMemo(() => sprintOptions(model), [model]);
  return (
    <>
      <Fact name="Release">
        <Select
          label="Release"
          hideLabel
          inline
          options={releases}
          value={item.releaseMode === 'own' ? item.releaseId : item.releaseMode}
          onChange={(id) => void run('items.move', { itemIds: [item.id], to: targetFrom(id) })}
        />
      </Fact>
      <Fact name="Sprint">
        <Select
          label="Sprint"
          hideLabel
          inline
          options={sprints}
          value={item.sprintId ?? NO_SPRINT}
          onChange={(id) =>
            void run('item.update', {
              itemId: item.id,
              fields: { sprintId: id === NO_SPRINT ? null : id },
            })
          }
        />
      </Fact>
    </>
  );
}

const targetFrom = (id: string): MoveTarget =>
  id === 'inherit' || id === 'none' ? { kind: id } : { kind: 'release', releaseId: id };

function releaseOptions(model: Model, item: Item) {
  const fed = item.sprintId && releaseFedBy(model, item.sprintId, item.productId);
  const release = model.releases.get(fed || '');
  return [
    {
      id: 'inherit',
      label: release ? `Follow sprint: ${versionApart(model, release)}` : 'Follow sprint',
    },
    { id: 'none', label: 'No release' },
    ...[...model.releases.values()].sort(byTargetDate).map((each) => ({
      id: each.id,
      label: `${each.version} ${nameApart(model, each)}`.trimEnd(),
    })),
  ];
}

const sprintOptions = (model: Model) => [
  { id: NO_SPRINT, label: 'No sprint' },
  ...[...model.sprints.values()]
    .sort((a, b) => compare(a.startDate ?? '9', b.startDate ?? '9') || compare(a.name, b.name))
    .map(({ id, name }) => ({ id, label: name })),
];
