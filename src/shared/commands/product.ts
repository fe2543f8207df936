import { type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { METHODS, type Product, VERSION_SCHEMES } from '#shared/domain/records/product.ts';
import { productKey } from '#shared/domain/release/product-key.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';
import { rankBetween } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput, nameInput } from './inputs.ts';

const key = z
  .string()
  .trim()
  .max(20)
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must be capitals and digits, such as PAY');

/** A product at the end of the list; its key comes from its name unless it is given. */
export function newProduct(
  model: Model,
  given: { readonly name: string } & Partial<Product>,
  context: Pick<CommandContext, 'newId'>,
): Product {
  const products = [...model.products.values()].toSorted(byRank);
  const taken = products.map((product) => product.key);
  return {
    id: given.id ?? context.newId(),
    key: given.key ?? productKey(given.name, taken),
    name: given.name,
    versionScheme: given.versionScheme ?? 'semver',
    method: given.method ?? 'agile',
    rank: rankBetween(products.at(-1)?.rank ?? null, null),
  };
}

const fields = z.strictObject({
  key: key.optional(),
  versionScheme: z.enum(VERSION_SCHEMES).optional(),
  method: z.enum(METHODS).optional(),
});

const createProduct = defineCommand({
  input: fields.extend({ name: nameInput }),
  run(model, given, context) {
    const free = isFree(model, given, null);
    if (!free.ok) return free;
    const product = newProduct(model, given, context);
    return ok({ label: `Add ${given.name}`, changes: [insert('products', product)] });
  },
});

const updateProduct = defineCommand({
  input: fields.extend({ productId: idInput, name: nameInput.optional() }),
  run(model, { productId, ...given }) {
    const found = find(model, 'products', productId);
    if (!found.ok) return found;
    const free = isFree(model, given, productId);
    if (!free.ok) return free;
    return ok({
      label: `Change ${found.value.name}`,
      changes: update('products', found.value, defined(given)),
    });
  },
});

/** Takes a product away that nothing belongs to. */
const removeProduct = defineCommand({
  input: z.strictObject({ productId: idInput }),
  run(model, { productId }) {
    const found = find(model, 'products', productId);
    if (!found.ok) return found;
    const by = userOf(model, productId);
    if (by !== null) {
      return fail(appError('still-used', { kind: 'product', name: found.value.name, by }));
    }
    return ok({
      label: `Remove ${found.value.name}`,
      changes: [remove('products', found.value)],
    });
  },
});

function userOf(model: Model, productId: Id): string | null {
  const ofProduct = (row: { readonly productId: Id | null }) => row.productId === productId;
  const cadence = model.cadences.values().find(ofProduct);
  const team = cadence && model.teams.get(cadence.teamId);
  return (
    model.releases.values().find(ofProduct)?.version ??
    model.items.values().find(ofProduct)?.key ??
    model.importSources.values().find(ofProduct)?.name ??
    model.freezes.values().find(ofProduct)?.title ??
    model.dateMarks.values().find(ofProduct)?.title ??
    (team ? `the cadence of ${team.name}` : null)
  );
}

const UNIQUE = [
  ['key', 'Key'],
  ['name', 'Name'],
] as const;

function isFree(model: Model, given: Partial<Product>, self: Id | null): Result<null> {
  const others = [...model.products.values()].filter((product) => product.id !== self);
  for (const [of, field] of UNIQUE) {
    const wanted = given[of];
    if (wanted !== undefined && others.some((product) => product[of] === wanted)) {
      return fail(appError('already-exists', { kind: 'product', name: wanted, field }));
    }
  }
  return ok(null);
}

/** Commands on products. */
export const productCommands = {
  'product.create': createProduct,
  'product.update': updateProduct,
  'product.remove': removeProduct,
} as const;
