import { howMany } from '#shared/domain/cadence/fates.ts';
import type { CadencePlan } from '#shared/domain/cadence/plan.ts';
import { listed } from '#shared/lib/format.ts';

/** `Makes 26 sprints and 6 releases. Changes 2 sprints. Leaves 1 release alone.` */
export function summaryOf(plan: CadencePlan): string {
  const [made, changed, left, missing] = [
    howMany(plan, 'new'),
    howMany(plan, 'updated'),
    howMany(plan, 'left'),
    howMany(plan, 'not-generated'),
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

const MOST_NAMED = 3;

/** `Left alone: Pay Sprint 3 (somebody changed its end).`; `null` where nothing was. */
export function leftWords(plan: CadencePlan): string | null {
  const left = leftIn(plan);
  if (left.length === 0) return null;
  const named = left.slice(0, MOST_NAMED).map(({ name, why }) => `${name} (${why})`);
  const more = left.length - named.length;
  return `Left alone: ${listed(more > 0 ? [...named, `${more} more`] : named)}.`;
}
