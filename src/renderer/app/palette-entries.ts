import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { bestFits } from '../lib/fuzzy.ts';
import { type Action, titleOf } from './actions.ts';

/** One thing the palette offers. */
export type PaletteEntry =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'item'; readonly item: Item };

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

const MOST = { actions: 7, releases: 5, items: 8 } as const;

/**
 * What fits the words: actions (with the places), releases, items, the kind with the best fit
 * first. Without words: every action that can be done now, by group.
 */
export function paletteSections(
  query: string,
  actions: readonly Action[],
  model: Pick<Model, 'releases' | 'items'>,
): PaletteSection[] {
  if (query.trim() === '') return grouped(actions);
  const sections = [
    section(query, 'Actions', actions.map(actionEntry), MOST.actions),
    section(query, 'Releases', [...model.releases.values()].map(releaseEntry), MOST.releases),
    section(query, 'Items', [...model.items.values()].map(itemEntry), MOST.items),
  ];
  return sections.filter(({ entries }) => entries.length > 0).sort((a, b) => b.best - a.best);
}

/** A key that is the same for the same thing. */
export function keyOf(entry: PaletteEntry): string {
  if (entry.kind === 'action') return `action:${entry.action.name}`;
  return entry.kind === 'release' ? `release:${entry.release.id}` : `item:${entry.item.id}`;
}

/** The words by which a thing is found. */
export function textOf(entry: PaletteEntry): string {
  if (entry.kind === 'action') {
    const { group, words, detail } = entry.action;
    return [titleOf(entry.action), detail?.(), group, words].filter(Boolean).join(' ');
  }
  if (entry.kind === 'release') return `${entry.release.version} ${entry.release.name}`;
  return `${entry.item.key} ${entry.item.title}`;
}

function section(query: string, title: string, entries: PaletteEntry[], most: number) {
  const fits = bestFits(query, entries, textOf, most);
  return { title, best: fits[0]?.score ?? 0, entries: fits.map(({ entry }) => entry) };
}

function grouped(actions: readonly Action[]): PaletteSection[] {
  const groups = Map.groupBy(actions, (action) => action.group);
  return [...groups].map(([title, some]) => ({ title, entries: some.map(actionEntry) }));
}

const actionEntry = (action: Action): PaletteEntry => ({ kind: 'action', action });
const releaseEntry = (release: Release): PaletteEntry => ({ kind: 'release', release });
const itemEntry = (item: Item): PaletteEntry => ({ kind: 'item', item });
