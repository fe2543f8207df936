import { type Id, insert } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { addDays, instantAt } from '#shared/lib/dates.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import { idOf, type PeopleIds } from './build-people.ts';
import type { SampleSprint } from './build-sprints.ts';
import type { Draft } from './draft.ts';
import { SAMPLE_STATUSES, type SampleItem } from './items.ts';
import { SAMPLE_WORDINGS } from './notes.ts';
import { PAYMENTS_BLOCKS, PAYMENTS_BREAKING, PAYMENTS_ITEMS } from './payments-items.ts';
import { WALLET_BLOCKS, WALLET_ITEMS } from './wallet-items.ts';

/** What the items of the sample point at. */
export interface ItemSurroundings {
  readonly products: ReadonlyMap<string, Id>;
  readonly people: PeopleIds;
  readonly sprints: ReadonlyMap<number, SampleSprint>;
  readonly releases: ReadonlyMap<string, Id>;
}

/** All items with their dependencies. */
export function buildItems(draft: Draft, around: ItemSurroundings): void {
  const all = [
    ...PAYMENTS_ITEMS.map((sample) => ({ sample, product: 'PAY' })),
    ...WALLET_ITEMS.map((sample) => ({ sample, product: 'AND' })),
  ];
  const ids = new Map(all.map(({ sample }) => [sample[0], draft.newId()]));
  const ranks = ranksBetween(null, null, all.length);
  draft.apply(
    all.map(({ sample, product }, i) =>
      insert('items', {
        ...itemOf(draft, sample, product, around),
        id: ids.get(sample[0]) ?? '',
        rank: ranks[i] ?? '',
      }),
    ),
  );
  draft.apply(
    [...PAYMENTS_BLOCKS, ...WALLET_BLOCKS].map(([blocker, blocked]) =>
      insert('dependencies', {
        id: draft.newId(),
        blockerId: ids.get(blocker) ?? '',
        blockedId: ids.get(blocked) ?? '',
      }),
    ),
  );
}

function itemOf(
  draft: Draft,
  [number, type, title, points, state, assignee, sprintNumber, version]: SampleItem,
  product: string,
  { products, people, sprints, releases }: ItemSurroundings,
): Omit<Item, 'id' | 'rank'> {
  const { status, category } = SAMPLE_STATUSES[state];
  const sprint = product === 'PAY' ? sprints.get(sprintNumber ?? 0) : undefined;
  const releaseId = releases.get(version) ?? null;
  const wording = SAMPLE_WORDINGS.get(number);
  const resolved = sprint && instantAt(addDays(sprint.start, number % 12), '15:00', 'UTC');
  return {
    productId: products.get(product) ?? '',
    key: `${product}-${number}`,
    title,
    description: '',
    type,
    status,
    statusCategory: category,
    priority: type === 'Fix' ? 'High' : 'Medium',
    points,
    labels: [],
    components: [],
    assigneeId: assignee === null ? null : idOf(people, assignee),
    parentId: null,
    sprintId: sprint?.id ?? null,
    releaseMode: releaseId !== null ? 'own' : version === 'none' ? 'none' : 'inherit',
    releaseId,
    breaking: product === 'PAY' && PAYMENTS_BREAKING.includes(number),
    hiddenFromNotes: false,
    wordingCustomer: wording?.customer ?? '',
    wordingInternal: '',
    wordingSupport: wording?.support ?? '',
    resolvedAt:
      category !== 'done' ? null : resolved && resolved < draft.now ? resolved : draft.now,
  };
}
