import { baseValue, type KnownBase } from '#shared/domain/import/base-values.ts';
import type { Id } from '#shared/domain/model/change.ts';

/** Finds what a source last said, by the tracker's own id or by the key. */
export interface KnownBases {
  byId(sourceId: Id, externalId: string): KnownBase | null;
  byKey(sourceId: Id, key: string): KnownBase | null;
}

/** Makes bases easy to find. */
export function indexBases(bases: readonly KnownBase[]): KnownBases {
  const ids = new Map(bases.map((base) => [`${base.sourceId} ${base.externalId}`, base]));
  const keys = new Map(bases.map((base) => [`${base.sourceId} ${baseValue(base, 'key')}`, base]));
  return {
    byId: (sourceId, externalId) => ids.get(`${sourceId} ${externalId}`) ?? null,
    byKey: (sourceId, key) => keys.get(`${sourceId} ${key}`) ?? null,
  };
}
