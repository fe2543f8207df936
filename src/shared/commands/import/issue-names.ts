import { baseValue, type KnownBase } from '#shared/domain/import/base-values.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Match } from './match.ts';

/** The key that an issue has once the file has come in, by the one that it had before. */
export type KeyAfter = (before: string) => string;

/** What the file renames; every other key stays as it is. */
export function keysAfter(matches: readonly Match[]): KeyAfter {
  const after = new Map<string, string>();
  for (const { base, key } of matches) {
    const before = base && baseValue(base, 'key');
    if (before && before !== key) after.set(before, key);
  }
  return (before) => after.get(before) ?? before;
}

/** Other issues as keys that hold once the file has come in, whoever names them and how. */
export interface IssueNames {
  /** As the file says it of a row, by key or by the source's own id. */
  now(match: Match, issue: string): string;
  /** As the source said it before. */
  before(base: KnownBase, issue: string): string;
  /** As it is here, by key. */
  here(issue: string): string;
}

/**
 * Names issues as the workspace will: a file that lacks a parent's own row gives the tracker's id for
 * it, which says the same as its key; and one that was renamed is still the same.
 */
export function nameIssues(
  model: Model,
  bases: readonly KnownBase[],
  renamed: KeyAfter,
): IssueNames {
  const keys = new Map<string, string>();
  for (const { sourceId, externalId, itemId } of bases) {
    const item = model.items.get(itemId);
    if (item) keys.set(`${sourceId} ${externalId}`, renamed(item.key));
  }
  const byId = (sourceId: Id, issue: string) => keys.get(`${sourceId} ${issue}`);
  return {
    now: ({ to, base }, issue) =>
      byId(to.source.id, issue) ?? (base && byId(base.sourceId, issue)) ?? issue,
    before: ({ sourceId }, issue) => byId(sourceId, issue) ?? renamed(issue),
    here: renamed,
  };
}
