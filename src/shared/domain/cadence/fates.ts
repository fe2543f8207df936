import { counted, listed } from '#shared/lib/format.ts';
import type { Fate } from './ground.ts';
import type { CadencePlan } from './plan.ts';

/** `3 sprints and 1 release`: of how many that becomes; empty where of none. */
export function howMany({ sprints, releases }: CadencePlan, kind: Fate['kind']): string {
  const count = (rows: readonly { readonly fate: Fate }[]) =>
    rows.filter(({ fate }) => fate.kind === kind).length;
  const [some, others] = [count(sprints), count(releases)];
  return listed([
    ...(some > 0 ? [counted(some, 'sprint')] : []),
    ...(others > 0 ? [counted(others, 'release')] : []),
  ]);
}

/** What should be known of the sprints and releases that a plan makes, a sentence each. */
export const remarksIn = ({ sprints, releases }: CadencePlan): string[] => [
  ...releases.flatMap(({ version, remarks }) => remarks.map((remark) => `${version} ${remark}.`)),
  ...sprints.flatMap(({ name, remarks }) => remarks.map((remark) => `${name} ${remark}.`)),
];
