import type { ChangedOrder, MovePreview, Stray } from '#shared/domain/item/preview-move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { counted, grouped, pointsWords } from '#shared/lib/format.ts';

/** What a drop would do, in words. */
export interface Hint {
  /** `3 items to` */
  readonly what: string;
  /** `4.3.0`; empty where the items stay in their release. */
  readonly where: string;
  readonly lines: readonly { readonly text: string; readonly tone: 'plain' | 'nogo' | 'go' }[];
}

const MOST_NAMED = 2;

/** What is moved: one item by its key, several by their number. */
export const subjectOf = (model: Pick<Model, 'items'>, itemIds: readonly Id[]): string =>
  (itemIds.length === 1 && model.items.get(itemIds[0] ?? '')?.key) ||
  counted(itemIds.length, 'item');

/** The words for a drop of `subject` on a release, or on none. */
export function hintFor(
  model: Pick<Model, 'releases' | 'products'>,
  subject: string,
  release: Release | null,
  preview: MovePreview,
): Hint {
  if (preview.moved === 0)
    return {
      what: `Reorder ${subject}`,
      where: '',
      lines: [{ text: 'Nothing else changes.', tone: 'plain' }],
    };
  const { breaks, clears } = preview;
  const orders = [
    ...named(breaks, 'nogo', (row) => brokenLine(model, row)),
    ...named(clears, 'go', clearedLine),
  ];
  return {
    what: `${subject} to`,
    where: release?.version ?? 'no release',
    lines: [
      ...amountLines(preview),
      ...orders,
      ...(orders.length === 0 ? [{ text: 'Breaks no dependency.', tone: 'plain' as const }] : []),
      ...strayLines(model, preview.strays),
    ],
  };
}

/** A line for each of the first, and how many more there are. */
function named(
  rows: readonly ChangedOrder[],
  tone: 'nogo' | 'go',
  line: (row: ChangedOrder) => string,
): Hint['lines'] {
  const more = rows.length - MOST_NAMED;
  const verb = tone === 'nogo' ? 'breaks' : 'clears';
  return [
    ...rows.slice(0, MOST_NAMED).map((row) => ({ text: line(row), tone })),
    ...(more > 0 ? [{ text: `and ${verb} ${grouped(more)} more`, tone }] : []),
  ];
}

function amountLines({ target }: MovePreview) {
  if (!target) return [];
  const { before, after } = target;
  const points = `${grouped(before.points)} → ${pointsWords(after.points)}`;
  return [
    {
      text: `${grouped(before.count)} → ${counted(after.count, 'item')} · ${points}`,
      tone: 'plain' as const,
    },
  ];
}

function brokenLine(model: Pick<Model, 'releases'>, row: ChangedOrder): string {
  const release = row.blockerReleaseId && model.releases.get(row.blockerReleaseId);
  const where = release ? `is in ${release.version}` : 'is in no release';
  return `Breaks ${row.blocked.key}: its blocker ${row.blocker.key} ${where}`;
}

const clearedLine = ({ blocked, blocker }: ChangedOrder): string =>
  `Clears ${blocked.key}: no longer before its blocker ${blocker.key}`;

/** That items are of another product than the release: `PAY-116 is of Payments, A-9.4 of Wallet`. */
function strayLines({ products }: Pick<Model, 'products'>, strays: readonly Stray[]) {
  const [first] = strays;
  if (!first) return [];
  const named = (id: Id) => products.get(id)?.name ?? 'another product';
  const { release } = first;
  const own = new Set(strays.map(({ item }) => item.productId));
  const what = strays.length === 1 ? `${first.item.key} is` : `${grouped(strays.length)} items are`;
  const whose = own.size === 1 ? `of ${named(first.item.productId)}` : 'of other products';
  const text = `${what} ${whose}, ${release.version} of ${named(release.productId)}`;
  return [{ text, tone: 'plain' as const }];
}
