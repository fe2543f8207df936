import { releasesOf } from '#shared/domain/release/lookups.ts';
import { hotfixVersion } from '#shared/domain/release/next-version.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { dateInput, idInput, lineInput, versionInput } from '../inputs.ts';
import { actorOf, versionIsFree } from './create.ts';
import { newReleaseChanges } from './new-release.ts';

const input = z.strictObject({
  releaseId: idInput,
  /** Left out: the next patch of the release. */
  version: versionInput.optional(),
  name: lineInput(200).optional(),
  targetDate: dateInput.nullable(),
});

/** A release with the short template that mends another one: 4.1.1 from 4.1.0. */
export const createHotfix = defineCommand({
  input,
  run(model, given, context) {
    const found = find(model, 'releases', given.releaseId);
    if (!found.ok) return found;
    const { productId, version: broken } = found.value;
    const taken = releasesOf(model.releases, productId).map((release) => release.version);
    const version = given.version ?? hotfixVersion(broken, taken);
    const free = versionIsFree(model, productId, version);
    if (!free.ok) return free;
    const release = {
      productId,
      version,
      name: given.name ?? `Hotfix for ${broken}`,
      targetDate: given.targetDate,
      method: 'hotfix' as const,
      ownerId: actorOf(model, context.actorId),
      hotfixOfId: found.value.id,
    };
    return ok({
      label: `Create hotfix ${version} from ${broken}`,
      changes: newReleaseChanges(model, release, context),
    });
  },
});
