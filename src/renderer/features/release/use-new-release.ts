import { useState } from 'react';
import { useToday } from '#renderer/state/today.ts';
import { useModel, useWorkspace } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Bump } from '#shared/domain/records/cadence.ts';
import type { Method, Product } from '#shared/domain/records/product.ts';
import { releasesOf } from '#shared/domain/release/lookups.ts';
import { nextVersion, schemeInUse } from '#shared/domain/release/next-version.ts';
import { usualProductId } from '#shared/domain/release/usual-product.ts';
import type { IsoDate } from '#shared/lib/dates.ts';

interface Draft {
  readonly productId: Id | null;
  /** `null` until somebody types one: then the next one is proposed. */
  readonly version: string | null;
  readonly bump: Bump;
  readonly targetDate: IsoDate | null;
  readonly name: string;
  readonly goal: string;
  /** `null` is the product's own. */
  readonly method: Method | null;
  readonly ownerId: Id | null;
}

/** What a new release would be on a day, with everything proposed that nobody has said. */
export function useNewRelease(products: ReadonlyMap<Id, Product>, day: IsoDate | null) {
  const actorId = useWorkspace((state) => state.actorId);
  const releases = useModel((model) => model.releases);
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({
    productId: null,
    version: null,
    bump: 'minor',
    targetDate: day,
    name: '',
    goal: '',
    method: null,
    ownerId: actorId,
  });
  const product =
    products.get(draft.productId ?? usualProductId({ products, releases }) ?? '') ?? null;
  const versions = product
    ? releasesOf(releases, product.id).map((release) => release.version)
    : [];
  const proposed = product
    ? nextVersion(product.versionScheme, versions, {
        date: draft.targetDate ?? today,
        isDated: draft.targetDate !== null,
        bump: draft.bump,
      })
    : '';
  const version = (draft.version ?? proposed).trim();
  const method = draft.method ?? product?.method ?? 'agile';
  return {
    draft,
    set: (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to })),
    product,
    scheme: product && schemeInUse(product.versionScheme, versions),
    version,
    method,
    input: (productId: Id) => ({
      productId,
      version,
      method,
      name: draft.name,
      goal: draft.goal,
      targetDate: draft.targetDate,
      ...(draft.ownerId !== null && { ownerId: draft.ownerId }),
    }),
  };
}

export type NewReleaseForm = ReturnType<typeof useNewRelease>;
