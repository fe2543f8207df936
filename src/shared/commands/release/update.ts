import { update } from '#shared/domain/model/change.ts';
import { RELEASE_STATUSES, type Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { STATUS_WORDS } from '#shared/domain/release/status.ts';
import { defined } from '#shared/lib/defined.ts';
import { counted } from '#shared/lib/format.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { idInput, lineInput, versionInput } from '../inputs.ts';
import { partsLabel } from '../label.ts';
import { versionIsFree } from './create.ts';
import { changedParts } from './label.ts';
import { lockDueChanges } from './lock-due.ts';

const input = z.strictObject({
  releaseId: idInput,
  version: versionInput.optional(),
  name: lineInput(200).optional(),
  goal: z.string().trim().max(2000).optional(),
  status: z.enum(RELEASE_STATUSES).optional(),
  ownerId: idInput.nullable().optional(),
  /** Calendar days before the target date on which the scope is locked; `null` is never. */
  lockDaysBefore: z.int().min(0).max(3650).nullable().optional(),
});

/** Changes what a release says of itself. Its date is changed by `release.move`. */
export const updateRelease = defineCommand({
  input,
  run(model, { releaseId, ...given }) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const owner = missing(model, 'people', given.ownerId);
    if (!owner.ok) return owner;
    if (given.version !== undefined) {
      const free = versionIsFree(model, release.value.productId, given.version, releaseId);
      if (!free.ok) return free;
    }
    const to = defined(given);
    const changes = update('releases', release.value, to);
    const label = labelOf(release.value, to, changedParts(model, changes));
    const { lockDaysBefore } = { ...release.value, ...to };
    const due = lockDueChanges(model, release.value, lockDaysBefore);
    return ok({ label, changes: [...changes, ...due] });
  },
});

function labelOf(release: Release, to: Partial<Release>, parts: readonly string[]): string {
  const { version, status, name, lockDaysBefore } = { ...release, ...to };
  const [only, ...others] = parts;
  if (others.length > 0) return partsLabel(parts, release.version);
  if (only === 'status') return `Set ${version} to ${STATUS_WORDS[status].toLowerCase()}`;
  if (only === 'version') return `Rename ${release.version} to ${version}`;
  if (only === 'name') return `Rename ${version} to ${releaseTitle({ version, name })}`;
  if (only === 'scope lock') return lockLabel(release, lockDaysBefore);
  return partsLabel(parts, version);
}

const lockLabel = ({ version }: Release, days: number | null): string =>
  days === null
    ? `Never lock the scope of ${version}`
    : `Lock the scope of ${version} ${counted(days, 'day')} before its date`;
