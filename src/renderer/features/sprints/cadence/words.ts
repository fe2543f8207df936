import type { Fate } from '#shared/domain/cadence/ground.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import { counted, listed } from '#shared/lib/format.ts';

type Row = { readonly fate: Fate };

const count = (rows: readonly Row[], kind: Fate['kind']): number =>
  rows.filter(({ fate }) => fate.kind === kind).length;

const both = ({ sprints, releases }: CadencePlan, kind: Fate['kind']): string => {
  const [some, others] = [count(sprints, kind), count(releases, kind)];
  return listed([
    ...(some > 0 ? [counted(some, 'sprint')] : []),
    ...(others > 0 ? [counted(others, 'release')] : []),
  ]);
};

/** `Makes 26 sprints and 6 releases. Changes 2 sprints. Leaves 1 release alone.` */
export function summaryOf(plan: CadencePlan): string {
  const [made, changed, left, missing] = [
    both(plan, 'new'),
    both(plan, 'updated'),
    both(plan, 'left'),
    both(plan, 'not-generated'),
  ];
  const parts = [
    ...(made === '' ? [] : [`Makes ${made}.`]),
    ...(changed === '' ? [] : [`Changes ${changed}.`]),
    ...(left === '' ? [] : [`Leaves ${left} alone.`]),
    ...(missing === '' ? [] : [`Cannot make ${missing}.`]),
  ];
  return made + changed === '' ? ['Nothing to generate.', ...parts].join(' ') : parts.join(' ');
}

/** What a plan leaves alone or does not make, each by name and with why. */
export const leftIn = ({ sprints, releases }: CadencePlan) =>
  [
    ...releases.map(({ version, ordinal, fate }) => ({
      name: version ?? `Release ${ordinal}`,
      fate,
    })),
    ...sprints.map(({ name, fate }) => ({ name, fate })),
  ].flatMap(({ name, fate }) =>
    fate.kind === 'left' || fate.kind === 'not-generated'
      ? [{ name, why: fate.why, made: fate.kind === 'left' }]
      : [],
  );

/** What should be known of the releases that a plan makes, a sentence each. */
export const remarksIn = ({ releases }: CadencePlan): string[] =>
  releases.flatMap(({ version, remarks }) => remarks.map((remark) => `${version} ${remark}.`));

const MOST_NAMED = 3;

/** `Left alone: Pay Sprint 3 (somebody changed its end).`; `null` where nothing was. */
export function leftWords(plan: CadencePlan): string | null {
  const left = leftIn(plan);
  if (left.length === 0) return null;
  const named = left.slice(0, MOST_NAMED).map(({ name, why }) => `${name} (${why})`);
  const more = left.length - named.length;
  return `Left alone: ${listed(more > 0 ? [...named, `${more} more`] : named)}.`;
}
