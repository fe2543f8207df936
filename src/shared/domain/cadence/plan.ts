import { appError } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Model } from '../model/model.ts';
import type { Cadence } from '../records/cadence.ts';
import type { Product } from '../records/product.ts';
import { type PlannedRelease, planReleases } from './plan-releases.ts';
import { type PlannedSprint, planSprints } from './plan-sprints.ts';
import { productOf } from './product.ts';
import { horizonProblem, sprintsUntil } from './rhythm.ts';

/** What generating would do, in order. Nothing of it is done. */
export interface CadencePlan {
  readonly product: Product;
  readonly sprints: readonly PlannedSprint[];
  readonly releases: readonly PlannedRelease[];
}

/**
 * What `cadence` gives for all sprints that start on or before `horizon`, and for what it generated
 * after that: a changed cadence changes them all. Pure, and the same again once it is done. The
 * cadence need not be in the workspace yet. Errors: `invalid-input`.
 */
export function planCadence(model: Model, cadence: Cadence, horizon: IsoDate): Result<CadencePlan> {
  const wrong = horizonProblem(cadence, horizon);
  if (wrong) return fail(appError('invalid-input', wrong));
  const product = productOf(model, cadence);
  if (!product.ok) return product;
  const ground = {
    model,
    cadence,
    product: product.value,
    sprints: sprintsUntil(cadence, horizon),
  };
  const releases = planReleases(ground);
  return ok({ product: product.value, releases, sprints: planSprints(ground, releases) });
}
