import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import type { Plan } from '../command.ts';
import { joinLabels, partsLabel } from '../label.ts';

const OF_RELEASE: Readonly<Partial<Record<keyof Release, string>>> = {
  ownerId: 'owner',
  targetDate: 'date',
  lockDaysBefore: 'scope lock',
};

const OF_DEPLOYMENT: Readonly<Partial<Record<keyof Deployment, string>>> = {
  windowDay: 'window',
  windowStart: 'window',
  windowEnd: 'window',
  windowNights: 'window',
  zone: 'window',
  reserveMinutes: 'reserve',
};

/** What changes give another value, in words, of releases and of their deployments: each once. */
export function changedParts(model: Pick<Model, 'deployments'>, changes: readonly Change[]) {
  const parts = changes.flatMap((change): string[] => {
    if (change.kind !== 'update') return [];
    const fields = Object.keys(change.fields);
    if (change.table === 'releases')
      return fields.map((field) => OF_RELEASE[field as keyof Release] ?? field);
    if (change.table !== 'deployments') return [];
    const where = placeOf(model, change.id);
    return fields.map((field) => where + (OF_DEPLOYMENT[field as keyof Deployment] ?? field));
  });
  return [...new Set(parts)];
}

/** `Staging `, where the release has other deployments to tell this one from. */
function placeOf({ deployments }: Pick<Model, 'deployments'>, id: Id): string {
  const one = deployments.get(id);
  if (!one || one.environment === '') return '';
  return deploymentsOf(deployments, one.releaseId).length > 1 ? `${one.environment} ` : '';
}

/**
 * The label of several plans about the release `version`, made as one step: what they change of it
 * is named together, one alone in its own words. What is set of a new release is a part of making it.
 */
export function releaseLabel(model: Model, version: string, plans: readonly Plan[]): string {
  const done = plans.filter(({ changes }) => changes.length > 0);
  const made = done.find(({ changes }) => changes.some(isNewRelease));
  const others = done.filter((plan) => plan !== made && !isAbout(plan));
  const words = made ? [made.label] : wordsOf(model, version, done.filter(isAbout));
  return joinLabels([...words, ...others.map(({ label }) => label)]);
}

function wordsOf(model: Model, version: string, plans: readonly Plan[]): string[] {
  const edits = plans.filter(({ changes }) => changes.every(({ kind }) => kind === 'update'));
  const parts = changedParts(
    model,
    edits.flatMap(({ changes }) => changes),
  );
  const own = plans.filter((plan) => edits.length < 2 || !edits.includes(plan));
  const together = edits.length < 2 ? [] : [partsLabel(parts, version)];
  return [...together, ...own.map(({ label }) => label)];
}

const isNewRelease = ({ table, kind }: Change): boolean =>
  table === 'releases' && kind === 'insert';

const isAbout = ({ changes }: Plan): boolean =>
  changes.some(({ table }) => table === 'releases' || table === 'deployments');
