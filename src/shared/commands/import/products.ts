import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { SourceFile, SourceProject } from '#shared/domain/import/source.ts';
import { type Change, type Id, insert, update } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { ImportSource } from '#shared/domain/records/import.ts';
import type { Product } from '#shared/domain/records/product.ts';
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
 * A product for each project in the file: the one it was imported into before, else the one that
 * was asked for, else the one with the project's key or name, else the workspace's only one, else a
 * new one. Error: `not-found` where the product that was asked for is gone.
 */
export function findDestinations(
  before: Model,
  { kind, projects }: Pick<SourceFile, 'kind' | 'projects'>,
  { productId }: Pick<ImportAnswers, 'productId'>,
  context: Pick<CommandContext, 'now' | 'newId'>,
): Result<Destinations> {
  const asked = productId === null ? null : find(before, 'products', productId);
  if (asked && !asked.ok) return asked;
  const only = before.products.size === 1 ? [...before.products.values()][0] : undefined;
  const of = new Map<string, Destination>();
  const changes: Change[] = [];
  let model = before;
  for (const project of projects) {
    const known = sourceOf(model, kind, project);
    const there =
      (known && model.products.get(known.productId)) ??
      asked?.value ??
      productOf(model, project) ??
      only;
    const product = there ?? newProduct(model, productFor(project), context);
    const source = known ?? newSource(kind, project, product.id, context);
    const made = [
      ...(there ? [] : [insert('products', product)]),
      ...(known
        ? update('importSources', known, { name: project.name })
        : [insert('importSources', source)]),
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

function productOf(model: Model, { key, name }: SourceProject): Product | undefined {
  const products = [...model.products.values()];
  return (
    products.find((product) => product.key === key) ??
    products.find((product) => product.name === name)
  );
}

const productFor = ({ key, name }: SourceProject) =>
  PRODUCT_KEY.test(key) ? { name, key } : { name };

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
