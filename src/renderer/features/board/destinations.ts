import type { Choice } from '#renderer/components/choice-dialog.tsx';
import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { shortDate } from '#shared/lib/date-words.ts';

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
  const at = (to: MoveTarget) => {
    const { breaks, clears } = previewMove(model, itemIds, to);
    return { to, breaks: breaks.length, clears: clears.length, here: isHere(to) };
  };
  const releases = [...model.releases.values()].filter((release) => !isFinished(release));
  return [
    ...releases.sort(byTargetDate).map((release) => ({
      ...ofRelease(model, release),
      ...at({ kind: 'release', releaseId: release.id }),
    })),
    {
      ...PLAIN,
      id: 'none',
      name: 'No release',
      hint: 'on purpose',
      words: 'No release',
      ...at({ kind: 'none' }),
    },
    {
      ...PLAIN,
      id: 'inherit',
      name: 'Follow sprint',
      hint: 'the release its sprint feeds',
      words: 'Follow sprint',
      ...at({ kind: 'inherit' }),
    },
  ];
}

const isIn = (item: Item, to: MoveTarget): boolean =>
  to.kind === 'release'
    ? item.releaseMode === 'own' && item.releaseId === to.releaseId
    : item.releaseMode === to.kind;

const PLAIN = { version: '', colour: 'var(--text-3)' } as const;

function ofRelease(model: Model, { id, version, name, hue, targetDate, productId }: Release) {
  const product = model.products.size > 1 ? model.products.get(productId)?.name : undefined;
  return {
    id,
    version,
    name: [name, product].filter(Boolean).join(' · '),
    hint: targetDate ? shortDate(targetDate) : 'no date',
    colour: `var(--hue-${hue})`,
    words: [version, name, product].filter(Boolean).join(' '),
  };
}
