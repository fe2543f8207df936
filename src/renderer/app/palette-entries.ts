import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { Person } from '#shared/domain/records/people.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { bestFits, fit } from '../lib/fuzzy.ts';
import { type Action, type ActionTarget, titleOf, type Way, wayOf } from './actions.ts';

/** One thing the palette offers. */
export type PaletteEntry =
  | { readonly kind: 'action'; readonly action: Action; readonly way: Way }
  | { readonly kind: 'target'; readonly action: Action; readonly target: ActionTarget }
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'person'; readonly person: Person };

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

const MOST = { actions: 8, releases: 5, items: 8, people: 5, targets: 100 } as const;
/** By how much a thing that cannot be done has to fit better to stand before one that can. */
const GREYED = 0.75;

/**
 * What fits the words: actions (with the places), releases, items, people, the kind with the best
 * fit first. Without words: every action that can be done here, by group, the `nearest` ones first.
 */
export function paletteSections(
  query: string,
  actions: readonly Action[],
  model: Pick<Model, 'releases' | 'items' | 'people'>,
  nearest: readonly string[] = [],
): PaletteSection[] {
  if (query.trim() === '') return grouped(actions, nearest);
  const sections = [
    actionSection(query, actions),
    section(query, 'Releases', [...model.releases.values()].map(releaseEntry), MOST.releases),
    section(query, 'Items', [...model.items.values()].map(itemEntry), MOST.items),
    section(query, 'People', [...model.people.values()].map(personEntry), MOST.people),
  ];
  return sections.filter(({ entries }) => entries.length > 0).sort((a, b) => b.best - a.best);
}

/** Everything that an action can be done to, narrowed by the words. */
export function targetSections(query: string, action: Action): PaletteSection[] {
  const all = (action.targets?.() ?? []).map((target) => targetEntry(action, target));
  const { entries } =
    query.trim() === '' ? { entries: all } : section(query, '', all, MOST.targets);
  return entries.length > 0 ? [{ title: titleOf(action), entries }] : [];
}

/** A key that is the same for the same thing. */
export function keyOf(entry: PaletteEntry): string {
  switch (entry.kind) {
    case 'action':
      return `action:${entry.action.name}`;
    case 'target':
      return `target:${entry.action.name}:${entry.target.id}`;
    case 'release':
      return `release:${entry.release.id}`;
    case 'item':
      return `item:${entry.item.id}`;
    case 'person':
      return `person:${entry.person.id}`;
  }
}

/** The words by which a thing is found. */
export function textOf(entry: PaletteEntry): string {
  switch (entry.kind) {
    case 'action':
      return actionText(entry.action, titleOf(entry.action), entry.action.detail?.());
    case 'target':
      return actionText(entry.action, entry.target.title, entry.target.hint);
    case 'release':
      return `${entry.release.version} ${entry.release.name}`;
    case 'item':
      return `${entry.item.key} ${entry.item.title}`;
    case 'person':
      return [entry.person.name, entry.person.mail].filter(Boolean).join(' ');
  }
}

const actionText = ({ group, words }: Action, title: string, more?: string): string =>
  [title, more, group, words].filter(Boolean).join(' ');

/** Whether a thing is shown, but cannot be chosen. */
export const isGreyed = (entry: PaletteEntry): boolean =>
  entry.kind === 'action' && entry.way === 'not';

interface Scored extends PaletteSection {
  readonly best: number;
}

function section(query: string, title: string, entries: PaletteEntry[], most: number): Scored {
  const fits = bestFits(query, entries, textOf, most);
  return { title, best: fits[0]?.score ?? 0, entries: fits.map(({ entry }) => entry) };
}

function actionSection(query: string, actions: readonly Action[]): Scored {
  const entries = actions.flatMap((action) => actionEntries(query, action));
  const fits = bestFits(query, entries, foundBy, entries.length)
    .map(({ entry, score }) => ({ entry, score: isGreyed(entry) ? score - GREYED : score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST.actions);
  return {
    title: 'Actions',
    best: fits[0]?.score ?? 0,
    entries: fits.map(({ entry }) => entry),
  };
}

/** What a release is named is no reason to offer everything that can be done to it. */
const foundBy = (entry: PaletteEntry): string =>
  entry.kind === 'target' ? actionText(entry.action, entry.target.title) : textOf(entry);

/** The action itself where the words name no more than it; else what it can be done to. */
function actionEntries(query: string, action: Action): PaletteEntry[] {
  const way = wayOf(action);
  const itself: PaletteEntry = { kind: 'action', action, way };
  const isShown = way !== 'not' || action.needs !== undefined;
  if (isShown && fit(query, textOf(itself)) !== null) return [itself];
  return (action.targets?.() ?? []).map((target) => targetEntry(action, target));
}

function grouped(actions: readonly Action[], nearest: readonly string[]): PaletteSection[] {
  const here = actions.filter((action) => wayOf(action) === 'here');
  const groups = [...Map.groupBy(here, (action) => action.group)];
  const nearness = ([title]: (typeof groups)[number]) => {
    const at = nearest.indexOf(title);
    return at < 0 ? nearest.length : at;
  };
  return groups
    .sort((a, b) => nearness(a) - nearness(b))
    .map(([title, some]) => ({
      title,
      entries: some.map((action) => ({ kind: 'action', action, way: 'here' })),
    }));
}

const targetEntry = (action: Action, target: ActionTarget): PaletteEntry => ({
  kind: 'target',
  action,
  target,
});
const releaseEntry = (release: Release): PaletteEntry => ({ kind: 'release', release });
const itemEntry = (item: Item): PaletteEntry => ({ kind: 'item', item });
const personEntry = (person: Person): PaletteEntry => ({ kind: 'person', person });
