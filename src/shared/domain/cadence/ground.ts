import { LATEST } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Cadence, Generated, GeneratedKind } from '../records/cadence.ts';
import type { Product } from '../records/product.ts';
import { marksOf } from './marks.ts';

/** What a plan is made from. */
export interface Ground {
  readonly model: Model;
  readonly cadence: Cadence;
  readonly product: Product;
  /** How many sprints start on or before the horizon. */
  readonly sprints: number;
}

/** What becomes of a sprint or release when it is generated (again). */
export type Fate =
  | { readonly kind: 'new' | 'unchanged' | 'updated' }
  /** It is there, or was, and stays as it is; `why` is the rest of a sentence about it. */
  | { readonly kind: 'left'; readonly why: string }
  /** It is not there and is not made. */
  | { readonly kind: 'not-generated'; readonly why: string };

/** Why nothing is planned for later. */
export const BEYOND = `it would lie after ${LATEST}`;

/** The marks of one kind by what they count. */
export const marksByOrdinal = (
  { model, cadence }: Ground,
  kind: GeneratedKind,
): ReadonlyMap<number, Generated> =>
  new Map(
    marksOf(model.generated, cadence.id)
      .filter((mark) => mark.kind === kind)
      .map((mark) => [mark.ordinal, mark]),
  );

/** 1, 2, 3 … up to `count`, and what is marked beyond. */
export const ordinals = (count: number, marks: ReadonlyMap<number, Generated>): number[] => [
  ...Array.from({ length: count }, (_, i) => i + 1),
  ...[...marks.keys()].filter((ordinal) => ordinal > count).toSorted((a, b) => a - b),
];

/** The model without some releases and their deployments, as far as days are concerned. */
export function withoutReleases(model: Model, gone: ReadonlySet<Id>): Model {
  const releases = [...model.releases].filter(([id]) => !gone.has(id));
  const deployments = [...model.deployments].filter(([, { releaseId }]) => !gone.has(releaseId));
  return { ...model, releases: new Map(releases), deployments: new Map(deployments) };
}
