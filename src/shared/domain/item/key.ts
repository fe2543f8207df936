import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import type { Product } from '../records/product.ts';

const LOCAL_KEY = /^(.+)-L(\d+)$/;

const highest = derive(['items'], ({ items }) => {
  const numbers = new Map<string, number>();
  for (const { key } of items.values()) {
    const [, prefix, digits] = LOCAL_KEY.exec(key) ?? [];
    if (prefix === undefined) continue;
    numbers.set(prefix, Math.max(numbers.get(prefix) ?? 0, Number(digits)));
  }
  return numbers;
});

/** The next key for an item made here, `PAY-L12`: no tracker's key looks like it. */
export const nextLocalKey = (model: Pick<Model, 'items'>, product: Pick<Product, 'key'>): string =>
  `${product.key}-L${(highest(model).get(product.key) ?? 0) + 1}`;
