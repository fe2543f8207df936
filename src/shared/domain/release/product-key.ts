const LONGEST = 10;

/**
 * A short key for a product out of its name, in capitals, that none of `taken` is:
 * `Payments` gives `PAYMENTS`, `Mobile wallet` gives `MW`.
 */
export function productKey(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain.match(/[A-Z0-9]+/g) ?? [];
  const [first = 'PRODUCT'] = words;
  const stem = words.length > 1 ? words.map((word) => word[0]).join('') : first;
  const key = stem.slice(0, LONGEST);
  if (!taken.includes(key)) return key;
  let number = 2;
  while (taken.includes(`${key}${number}`)) number += 1;
  return `${key}${number}`;
}
