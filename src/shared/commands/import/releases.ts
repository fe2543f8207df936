import { rowValue } from '#shared/domain/import/base-values.ts';
import { type ImportAnswers, releaseKey } from '#shared/domain/import/preview.ts';
import { type SourceFile, splitList } from '#shared/domain/import/source.ts';
import type { Change, Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { Product } from '#shared/domain/records/product.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { huesAmong } from '#shared/domain/release/hues.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { CommandContext } from '../command.ts';
import { newReleaseChanges } from '../release/new-release.ts';
import { redate } from '../release/redate.ts';
import type { StatusOfFile } from './categories.ts';
import { type KeptDate, keptDates } from './kept-dates.ts';
import type { Match } from './match.ts';
import type { Destination } from './products.ts';

/** Where an item goes by its fix versions: the first that is not out yet, the others *also in*. */
export interface ReleasesOfItem {
  readonly own: Id | null;
  readonly alsoIn: readonly Id[];
}

/** Finds releases by product and version, and makes those that are missing. */
export interface Releases {
  place(product: Product, versions: readonly string[]): ReleasesOfItem;
  /** A version's release as it is after the import; `undefined` where it has none. */
  find(product: Product, version: string): KnownRelease | undefined;
  readonly changes: readonly Change[];
  /** Those that have another date than the one that was answered. */
  readonly kept: readonly KeptDate[];
}

type KnownRelease = Pick<Release, 'id' | 'status' | 'targetDate'>;

/** How many of the file's items a product's version has, and how many of these are done. */
export type VersionCounts = ReadonlyMap<string, VersionCount>;
interface VersionCount {
  readonly product: Product;
  readonly version: string;
  readonly items: number;
  readonly done: number;
}

/** The date that was answered for a product's version. */
export type AnsweredDates = (productId: Id, version: string) => IsoDate | null;

/** What was answered for each release, where each of the tracker's projects goes. */
export function answeredDates(
  { releaseDates }: Pick<ImportAnswers, 'releaseDates'>,
  destinations: ReadonlyMap<string, Destination>,
): AnsweredDates {
  const answered = new Map(Object.entries(releaseDates));
  const projects = firstProjects(destinations);
  return (productId, version) =>
    answered.get(releaseKey(projects.get(productId) ?? '', version)) ?? null;
}

/** By the product's id: the first of the tracker's projects that go into it. */
export function firstProjects(
  destinations: ReadonlyMap<string, Destination>,
): ReadonlyMap<Id, string> {
  const first = new Map<Id, string>();
  for (const [project, { product }] of destinations)
    if (!first.has(product.id)) first.set(product.id, project);
  return first;
}

const nameOf = (product: Product, version: string): string => `${product.id} ${version}`;

/** Counts the versions that the file's rows name. */
export function countVersions(
  matches: readonly Match[],
  fields: SourceFile['fields'],
  statuses: ReadonlyMap<string, StatusOfFile>,
): VersionCounts {
  const counts = new Map<string, VersionCount>();
  for (const { row, to } of matches) {
    const status = rowValue(row, fields, 'status') ?? '';
    const isDone = statuses.get(status)?.category === 'done';
    for (const version of splitList(rowValue(row, fields, 'fixVersions') ?? '')) {
      const name = nameOf(to.product, version);
      const { items, done } = counts.get(name) ?? { items: 0, done: 0 };
      counts.set(name, {
        product: to.product,
        version,
        items: items + 1,
        done: done + (isDone ? 1 : 0),
      });
    }
  }
  return counts;
}

/**
 * The releases of a workspace for an import. What has no date yet gets the one that was answered. A release made here that lies in the past with all its items done counts as released.
 */
export function knowReleases(
  model: Model,
  answered: AnsweredDates,
  counts: VersionCounts,
  context: Pick<CommandContext, 'today' | 'newId'>,
): Releases {
  const known = new Map<string, KnownRelease>();
  const dated = new Map<Id, IsoDate>();
  for (const release of model.releases.values()) {
    const name = `${release.productId} ${release.version}`;
    const answer = counts.has(name) ? answered(release.productId, release.version) : null;
    if (release.targetDate === null && answer !== null) dated.set(release.id, answer);
    known.set(name, { ...release, targetDate: release.targetDate ?? answer });
  }
  const changes = redate(model, dated);
  const hueOn = huesAmong(applyChanges(model, changes).releases.values());

  function make(product: Product, version: string): KnownRelease {
    const name = nameOf(product, version);
    const targetDate = answered(product.id, version);
    const count = counts.get(name);
    const isOut = targetDate !== null && targetDate < context.today && count?.done === count?.items;
    const release: KnownRelease = {
      id: context.newId(),
      status: isOut ? 'released' : 'planned',
      targetDate,
    };
    const hue = hueOn(targetDate);
    const { method, id: productId } = product;
    changes.push(
      ...newReleaseChanges(model, { ...release, productId, version, method, hue }, context),
    );
    known.set(name, release);
    return release;
  }

  return {
    changes,
    kept: keptDates(model, answered, counts),
    place(product, versions) {
      const releases = versions.map(
        (version) => known.get(nameOf(product, version)) ?? make(product, version),
      );
      const own = releases.find(isOpen) ?? releases[0] ?? null;
      const alsoIn = releases.filter((release) => release !== own).map((release) => release.id);
      return { own: own?.id ?? null, alsoIn };
    },
    find: (product, version) => known.get(nameOf(product, version)),
  };
}
