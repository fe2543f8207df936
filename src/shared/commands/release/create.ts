import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { METHODS } from '#shared/domain/records/product.ts';
import { releasesOf } from '#shared/domain/release/lookups.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { dateInput, idInput, lineInput, versionInput } from '../inputs.ts';
import { newReleaseChanges } from './new-release.ts';

const input = z.strictObject({
  productId: idInput,
  version: versionInput,
  name: lineInput(200).optional(),
  targetDate: dateInput.nullable(),
  /** Left out: the product's own. */
  method: z.enum(METHODS).optional(),
  goal: z.string().trim().max(2000).optional(),
  /** Left out: who acts. */
  ownerId: idInput.nullable().optional(),
});

/** A new release with its template's phases, checklists, deployment and runbook. */
export const createRelease = defineCommand({
  input,
  run(model, given, context) {
    const product = find(model, 'products', given.productId);
    if (!product.ok) return product;
    const owner = missing(model, 'people', given.ownerId);
    if (!owner.ok) return owner;
    const free = versionIsFree(model, given.productId, given.version);
    if (!free.ok) return free;
    const release = {
      ...given,
      method: given.method ?? product.value.method,
      ownerId: given.ownerId === undefined ? actorOf(model, context.actorId) : given.ownerId,
    };
    const label = `Create ${releaseTitle({ version: given.version, name: given.name ?? '' })}`;
    return ok({ label, changes: newReleaseChanges(model, release, context) });
  },
});

/** Who acts, where the workspace knows them. */
export const actorOf = (model: Model, actorId: Id): Id | null =>
  model.people.has(actorId) ? actorId : null;

/** Whether no other release of the product has this version. */
export function versionIsFree(
  model: Model,
  productId: Id,
  version: string,
  except: Id | null = null,
): Result<null> {
  const taken = releasesOf(model.releases, productId).some(
    (release) => release.version === version && release.id !== except,
  );
  return taken
    ? fail(appError('already-exists', { kind: 'release', name: version, field: 'Version' }))
    : ok(null);
}
