import type { ModelTable } from '../records/index.ts';
import type { Model } from './model.ts';

/**
 * A value reckoned from some tables of the model, kept as long as these tables are the same:
 * `const openItems = derive(['items'], (model) => …); openItems(model)`.
 */
export function derive<T extends ModelTable, V>(
  from: readonly [T, ...T[]],
  reckon: (model: Pick<Model, T>) => V,
): (model: Pick<Model, T>) => V {
  const cache = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly value: V }>();
  return (model) => {
    const inputs = from.map((table) => model[table]);
    const key = model[from[0]];
    const known = cache.get(key);
    if (known?.inputs.every((input, i) => input === inputs[i])) return known.value;
    const value = reckon(model);
    cache.set(key, { inputs, value });
    return value;
  };
}
