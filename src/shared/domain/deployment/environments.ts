import { listed } from '#shared/lib/format.ts';
import { environmentKey } from '../freeze/touches.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';

/** The environments that anything is deployed to, each once, by name. */
export const environmentsOf = derive(['deployments'], ({ deployments }): readonly string[] => {
  const names = [...deployments.values()].map(({ environment }) => environment.trim());
  const byKey = new Map(names.map((name) => [environmentKey(name), name]));
  return [...byKey.values()]
    .filter((name) => name !== '')
    .toSorted((a, b) => a.localeCompare(b, 'en'));
});

/**
 * What is to be said of an environment that is named for a freeze although nothing is deployed to it,
 * which may be a slip: `No deployment is on Prodution; known: Production and Staging.` `null` where
 * something is, or where every environment is meant.
 */
export function unknownEnvironment(
  model: Pick<Model, 'deployments'>,
  environment: string,
): string | null {
  const key = environmentKey(environment);
  const known = environmentsOf(model);
  if (key === '' || known.some((name) => environmentKey(name) === key)) return null;
  const others = known.length === 0 ? 'none is known yet' : `known: ${listed(known)}`;
  return `No deployment is on ${environment.trim()}; ${others}.`;
}
