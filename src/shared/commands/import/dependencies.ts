import { baseValue, rowValue } from '#shared/domain/import/base-values.ts';
import { type SourceField, splitList } from '#shared/domain/import/source.ts';
import { type Change, type Id, insert, remove } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Dependency } from '#shared/domain/records/item.ts';
import type { CommandContext } from '../command.ts';
import type { Decision } from './decide.ts';
import { type KeyAfter, keysAfter } from './issue-names.ts';

export interface DependencyChanges {
  readonly changes: readonly Change[];
  /** Links to issues that are neither in the file nor in the workspace. */
  readonly unknown: number;
}

/** A link that one row tells of. */
interface Link {
  /** The key at its other end. */
  readonly other: string;
  readonly blocks: boolean;
  readonly now: boolean;
  readonly before: boolean;
}

/**
 * The dependencies that the source has added or taken back since it was last heard, and those
 * whose other end comes in only now. What was linked or unlinked here stays.
 */
export function dependencyChanges(
  model: Model,
  decisions: readonly Decision[],
  fields: readonly SourceField[],
  { newId }: Pick<CommandContext, 'newId'>,
): DependencyChanges {
  const coming = decisions.filter(({ fate }) => fate !== 'leave');
  const ids = new Map([...model.items.values()].map((item) => [item.key, item.id]));
  for (const { match } of coming) ids.set(match.key, match.itemId);
  const fresh = new Set(coming.filter(({ fate }) => fate === 'add').map((d) => d.match.itemId));
  const renamed = keysAfter(decisions.map(({ match }) => match));
  const wanted = new Map<string, readonly [Id, Id]>();
  const gone = new Set<string>();
  let unknown = 0;
  for (const { match } of coming) {
    for (const link of linksOf(match, fields, renamed)) {
      const other = ids.get(link.other);
      if (other === undefined && link.now) unknown += 1;
      if (other === undefined || other === match.itemId) continue;
      const pair: [Id, Id] = link.blocks ? [match.itemId, other] : [other, match.itemId];
      if (!link.now) gone.add(pair.join(' '));
      else if (!link.before || fresh.has(other) || fresh.has(match.itemId))
        wanted.set(pair.join(' '), pair);
    }
  }
  const there = [...model.dependencies.values()].map((row): [string, Dependency] => [
    `${row.blockerId} ${row.blockedId}`,
    row,
  ]);
  const known = new Set(there.map(([pair]) => pair));
  const removed = there.filter(([pair]) => gone.has(pair) && !wanted.has(pair));
  const added = [...wanted].filter(([pair]) => !known.has(pair));
  return {
    unknown,
    changes: [
      ...removed.map(([, row]) => remove('dependencies', row)),
      ...added.map(([, [blockerId, blockedId]]) =>
        insert('dependencies', { id: newId(), blockerId, blockedId }),
      ),
    ],
  };
}

function linksOf(
  match: Decision['match'],
  fields: readonly SourceField[],
  renamed: KeyAfter,
): readonly Link[] {
  const blocks = linksIn(match, 'blocks', fields, renamed);
  const blockedBy = linksIn(match, 'blockedBy', fields, renamed);
  return blockedBy.length === 0 ? blocks : [...blocks, ...blockedBy];
}

function linksIn(
  { row, base }: Decision['match'],
  direction: 'blocks' | 'blockedBy',
  fields: readonly SourceField[],
  renamed: KeyAfter,
): readonly Link[] {
  const value = rowValue(row, fields, direction);
  const known = base ? baseValue(base, direction) : '';
  if (value === null || (value === '' && known === '')) return NONE;
  const now = new Set(splitList(value));
  const before = new Set(splitList(known).map(renamed));
  return [...new Set([...now, ...before])].map((other) => ({
    other,
    blocks: direction === 'blocks',
    now: now.has(other),
    before: before.has(other),
  }));
}

const NONE: readonly Link[] = [];
