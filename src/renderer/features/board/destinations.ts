import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { MoveTarget } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { shortDate } from '#shared/lib/date-words.ts';

/** Somewhere items can go. */
export interface Destination {
  readonly id: Id;
  readonly to: MoveTarget;
  readonly version: string;
  readonly name: string;
  /** Its date, or what it means. */
  readonly hint: string;
  readonly colour: string;
  /** What typing looks in. */
  readonly words: string;
  /** How many dependencies the move would break. */
  readonly breaks: number;
  /** Every item was put there already. */
  readonly here: boolean;
}

/** Everywhere the items can go: open releases by date, no release, where their sprints lead. */
export function destinations(model: Model, itemIds: readonly Id[]): readonly Destination[] {
  const items = itemIds.flatMap((id) => model.items.get(id) ?? []);
  const isHere = (to: MoveTarget) => items.length > 0 && items.every((item) => isIn(item, to));
  const breaksAt = (to: MoveTarget) => previewMove(model, itemIds, to).breaks.length;
  const releases = [...model.releases.values()].filter((release) => !isFinished(release));
  return [
    ...releases.sort(byTargetDate).map((release) => {
      const to = { kind: 'release', releaseId: release.id } as const;
      return { ...ofRelease(model, release), to, breaks: breaksAt(to), here: isHere(to) };
    }),
    {
      ...PLAIN,
      id: 'none',
      to: { kind: 'none' },
      name: 'No release',
      hint: 'on purpose',
      words: 'No release',
      breaks: breaksAt({ kind: 'none' }),
      here: isHere({ kind: 'none' }),
    },
    {
      ...PLAIN,
      id: 'inherit',
      to: { kind: 'inherit' },
      name: 'Follow sprint',
      hint: 'the release its sprint feeds',
      words: 'Follow sprint',
      breaks: breaksAt({ kind: 'inherit' }),
      here: isHere({ kind: 'inherit' }),
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
