import { type Change, type Id, insert } from '#shared/domain/model/change.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { productKey } from '#shared/domain/release/product-key.ts';
import { ROLE_NAMES } from '#shared/domain/templates/roles.ts';
import type { Zone } from '#shared/lib/dates.ts';
import { rankBetween, ranksBetween } from '#shared/lib/rank.ts';
import type { CommandContext, Plan } from '../command.ts';

/** What a new workspace is made from. */
export interface SetUp {
  /** The file's name without its extension; the first product is named after it, in one line. */
  readonly name: string;
  readonly zone: Zone;
  /** Given where other changes of the same transaction point at the product. */
  readonly productId?: Id;
}

/** A brand-new workspace: settings, the default roles and one product. Cannot be undone. */
export function setUpWorkspace(given: SetUp, context: Pick<CommandContext, 'newId'>): Plan {
  const settings = {
    id: SETTINGS_ID,
    workspaceId: context.newId(),
    zone: given.zone,
    weekStart: 1,
    workingDays: [1, 2, 3, 4, 5],
  };
  const name = productName(given.name);
  const product = {
    id: given.productId ?? context.newId(),
    key: productKey(name, []),
    name,
    versionScheme: 'semver' as const,
    method: 'agile' as const,
    rank: rankBetween(null, null),
  };
  return {
    label: `Create ${name}`,
    final: true,
    changes: [insert('settings', settings), ...defaultRoles(context), insert('products', product)],
  };
}

/** A file's name as the name of a product: one line, and never without anything to see. */
function productName(file: string): string {
  const line = file.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return /[^\s\p{C}]/u.test(line) ? line : 'Product';
}

function defaultRoles(context: Pick<CommandContext, 'newId'>): Change[] {
  const ranks = ranksBetween(null, null, ROLE_NAMES.length);
  return ROLE_NAMES.map((name, index) =>
    insert('roles', { id: context.newId(), name, rank: ranks[index] ?? rankBetween(null, null) }),
  );
}
