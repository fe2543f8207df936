import type { Choice } from '#renderer/components/choice-dialog.tsx';
import { today } from '#renderer/state/today.ts';
import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { dateNear } from '#shared/lib/date-words.ts';

/** Somewhere items can go. */
export interface Destination extends Choice {
  readonly to: MoveTarget;
  /** How many dependencies the move would break. */
  readonly breaks: number;
  /** How many that do not hold now would hold. */
  readonly clears: number;
}

/** Everywhere the items can go: open releases by date, no release, where their sprints lead. */
export function destinations(model: Model, itemIds: readonly Id[]): readonly Destination[] {
  const items = itemIds.flatMap((id) => model.items.get(id) ?? []);
  const isHere = (to: MoveTarget) => items.length > 0 && items.every((item) => isIn(item, to));
  const at = (to: MoveTarget, hint: string) => {
    const { breaks, clears, strays } = previewMove(model, itemIds, to);
    return {
      to,
      breaks: breaks.length,
      clears: clears.length,
      here: isHere(to),
      hint: strays.length > 0 ? `another product · ${hint}` : hint,
    };
  };
  const releases = [...model.releases.values()].filter((release) => !isFinished(release));
  return [
    ...releases.sort(byTargetDate).map((release) => ({
      ...ofRelease(model, release),
      ...at(
        { kind: 'release', releaseId: release.id },
        release.targetDate ? dateNear(release.targetDate, today()) : 'no date',
      ),
    })),
    {
      ...PLAIN,
      id: 'none',
      name: 'No release',
      words: 'No release',
      ...at({ kind: 'none' }, 'on purpose'),
    },
    {
      ...PLAIN,
      id: 'inherit',
      name: 'Follow sprint',
      words: 'Follow sprint',
      ...at({ kind: 'inherit' }, 'the release its sprint feeds'),
    },
  ];
}

const isIn = (item: Item, to: MoveTarget): boolean =>
  to.kind === 'release'
    ? item.releaseMode === 'own' && item.releaseId === to.releaseId
    : item.releaseMode === to.kind;

const PLAIN = { version: '', colour: 'var(--text-3)' } as const;

function ofRelease(model: Model, { id, version, name, hue, productId }: Release) {
  const product = model.products.size > 1 ? model.products.get(productId)?.name : undefined;
  return {
    id,
    version,
    name: [name, product].filter(Boolean).join(' · '),
    colour: `var(--hue-${hue})`,
    words: [version, name, product].filter(Boolean).join(' '),
  };
}
