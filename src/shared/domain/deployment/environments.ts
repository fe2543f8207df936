import { environmentKey } from '../freeze/touches.ts';
import { derive } from '../model/derive.ts';

/** The environments that anything is deployed to, each once, by name. */
export const environmentsOf = derive(['deployments'], ({ deployments }): readonly string[] => {
  const names = [...deployments.values()].map(({ environment }) => environment.trim());
  const byKey = new Map(names.map((name) => [environmentKey(name), name]));
  return [...byKey.values()]
    .filter((name) => name !== '')
    .toSorted((a, b) => a.localeCompare(b, 'en'));
});
