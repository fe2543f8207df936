import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { SourceFile, SourceProject } from '#shared/domain/import/source.ts';
import { type Change, type Id, insert, update } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { ImportSource } from '#shared/domain/records/import.ts';
import type { Product } from '#shared/domain/records/product.ts';
import { productKey } from '#shared/domain/release/product-key.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../command.ts';
import { find } from '../find.ts';
import { newProduct } from '../product.ts';

/** Where the items of one of the tracker's projects go. */
export interface Destination {
  readonly source: ImportSource;
  readonly product: Product;
}

export interface Destinations {
  /** By the project's key in the tracker. */
  readonly of: ReadonlyMap<string, Destination>;
  readonly changes: readonly Change[];
}

const PRODUCT_KEY = /^[A-Z][A-Z0-9_]{0,19}$/;

/**
 * A product for each project in the file: the one it was imported into before, also under the key
 * of which it is `renamed`, else the one that was answered, else the one with the project's key or name, else the workspace's only one where
 * the file holds one project and no other came into that product, else a new one. One that is
 * still empty and was not answered takes the tracker's key, unless products keep theirs. Error:
 * `not-found` where a product that was answered is gone.
 */
export function findDestinations(
  before: Model,
  { kind, projects }: Pick<SourceFile, 'kind' | 'projects'>,
  renamed: ReadonlyMap<string, ImportSource>,
  answers: Pick<ImportAnswers, 'products' | 'keepsKeys'>,
  context: Pick<CommandContext, 'now' | 'newId'>,
): Result<Destinations> {
  const answered = answeredProducts(before, answers);
  if (!answered.ok) return answered;
  const of = new Map<string, Destination>();
  const changes: Change[] = [];
  let model = before;
  for (const project of projects) {
    const known = sourceOf(model, kind, project) ?? renamed.get(project.key);
    const there =
      known && model.products.has(known.productId)
        ? model.products.get(known.productId)
        : chosen(model, project, answered.value, projects.length === 1);
    const product = there
      ? {
          ...there,
          ...(answers.keepsKeys || answered.value.has(project.key)
            ? {}
            : trackersKey(model, there, project)),
        }
      : newProduct(model, freeName(model, project), context);
    const named = { name: project.name, project: project.key };
    const source = known ? { ...known, ...named } : newSource(kind, project, product.id, context);
    const made = [
      ...(there ? update('products', there, product) : [insert('products', product)]),
      ...(known ? update('importSources', known, named) : [insert('importSources', source)]),
    ];
    of.set(project.key, { source, product });
    changes.push(...made);
    model = applyChanges(model, made);
  }
  return ok({ of, changes });
}

/** Notes on the sources that were there before that something of theirs has come in now. */
export const importedNow = (
  model: Model,
  { of }: Pick<Destinations, 'of'>,
  { now }: Pick<CommandContext, 'now'>,
): Change[] =>
  [...of.values()].flatMap(({ source }) =>
    model.importSources.has(source.id)
      ? update('importSources', source, { lastImportedAt: now })
      : [],
  );

const sourceOf = (model: Model, kind: string, { key }: SourceProject): ImportSource | undefined =>
  model.importSources.values().find((source) => source.kind === kind && source.project === key);

/** The product that was answered for each project; `null` for a new one. */
function answeredProducts(
  model: Model,
  { products }: Pick<ImportAnswers, 'products'>,
): Result<ReadonlyMap<string, Product | null>> {
  const answered = new Map<string, Product | null>();
  for (const [project, productId] of Object.entries(products)) {
    const found = productId === null ? ok(null) : find(model, 'products', productId);
    if (!found.ok) return found;
    answered.set(project, found.value);
  }
  return ok(answered);
}

/** The product for a project that never came in before; none where a new one is to be made. */
function chosen(
  model: Model,
  project: SourceProject,
  answered: ReadonlyMap<string, Product | null>,
  isAlone: boolean,
): Product | undefined {
  const answer = answered.get(project.key);
  if (answer !== undefined) return answer ?? undefined;
  const [only, ...others] = model.products.values();
  const takesAny = isAlone && others.length === 0 && model.importSources.size === 0;
  return productOf(model, project) ?? (takesAny ? only : undefined);
}

function productOf(model: Model, { key, name }: SourceProject): Product | undefined {
  const products = [...model.products.values()];
  return (
    products.find((product) => product.key === key) ??
    products.find((product) => product.name === name)
  );
}

/**
 * The tracker's key for a product that nothing carries yet and whose own was made from its name,
 * so that its items' keys begin with it.
 */
function trackersKey(
  model: Model,
  { id, key, name }: Product,
  project: SourceProject,
): Pick<Product, 'key'> | null {
  const others = [...model.products.values()].filter((other) => other.id !== id);
  const taken = others.map((other) => other.key);
  const isMade = key === productKey(name, taken);
  const isFree = PRODUCT_KEY.test(project.key) && !taken.includes(project.key);
  const isUsed = [model.items, model.releases, model.importSources].some((table) =>
    [...table.values()].some(({ productId }) => productId === id),
  );
  return isMade && isFree && !isUsed ? { key: project.key } : null;
}

/** The project's name, and its key where that is fit for one, as far as no product has them yet. */
function freeName(model: Model, { key, name }: SourceProject): Pick<Product, 'name'> {
  const products = [...model.products.values()];
  const isTaken = (given: Partial<Product>) =>
    products.some((product) => product.name === given.name || product.key === given.key);
  return {
    name: isTaken({ name }) ? `${name} (${key})` : name,
    ...(PRODUCT_KEY.test(key) && !isTaken({ key }) && { key }),
  };
}

const newSource = (
  kind: ImportSource['kind'],
  project: SourceProject,
  productId: Id,
  { newId, now }: Pick<CommandContext, 'now' | 'newId'>,
): ImportSource => ({
  id: newId(),
  kind,
  name: project.name,
  project: project.key,
  productId,
  lastImportedAt: now,
});
