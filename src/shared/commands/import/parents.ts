import { type KnownBase, rowValue } from '#shared/domain/import/base-values.ts';
import type { SourceField } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Decision } from './decide.ts';
import type { Match } from './match.ts';

export interface Parents {
  /** The parent after the import, of each item whose parent the file settles. */
  readonly of: ReadonlyMap<Id, Id | null>;
  /** Rows whose parent is neither in the file nor in the workspace. */
  readonly unknown: number;
}

/** No tracker stacks items deeper than this; what is deeper goes in a circle. */
const DEEPEST = 100;

/**
 * Finds parents by key or by the tracker's own id. A parent that comes in only now counts also
 * where the source named it before. An item that would come to stand below itself gets none.
 */
export function findParents(
  model: Model,
  decisions: readonly Decision[],
  fields: readonly SourceField[],
  bases: readonly KnownBase[],
): Parents {
  const ids = idsByName(model, decisions, bases);
  const byOwnId = ({ to, base }: Match, parent: string): Id | undefined =>
    ids.get(`${to.source.id} ${parent}`) ??
    (base ? ids.get(`${base.sourceId} ${parent}`) : undefined);
  const fresh = new Set(decisions.filter(({ fate }) => fate === 'add').map(itemIdOf));
  const of = new Map<Id, Id | null>();
  let unknown = 0;
  for (const { match, taken, fate } of decisions) {
    const parent = rowValue(match.row, fields, 'parent');
    if (parent === null || fate === 'leave') continue;
    const id = ids.get(parent) ?? byOwnId(match, parent) ?? null;
    if (parent !== '' && id === null) unknown += 1;
    const late = id !== null && fresh.has(id) && match.item?.parentId === null;
    if (taken.has('parent') || late) of.set(match.itemId, id);
  }
  for (const itemId of of.keys()) if (isInCircle(itemId, of, model)) of.set(itemId, null);
  return { of, unknown };
}

const itemIdOf = ({ match }: Decision): Id => match.itemId;

/** Items by key, and by their source and its own id for them. */
function idsByName(
  model: Model,
  decisions: readonly Decision[],
  bases: readonly KnownBase[],
): ReadonlyMap<string, Id> {
  const ids = new Map<string, Id>();
  for (const { sourceId, externalId, itemId } of bases) {
    if (model.items.has(itemId)) ids.set(`${sourceId} ${externalId}`, itemId);
  }
  for (const item of model.items.values()) ids.set(item.key, item.id);
  for (const { match, fate } of decisions) if (fate !== 'leave') ids.set(match.key, match.itemId);
  return ids;
}

function isInCircle(itemId: Id, of: ReadonlyMap<Id, Id | null>, model: Model): boolean {
  let at: Id | null = itemId;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: Id | null | undefined = of.has(at) ? of.get(at) : model.items.get(at)?.parentId;
    if (!next) return false;
    if (next === itemId) return true;
    at = next;
  }
  return true;
}
