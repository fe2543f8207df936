const SHORTEST = 3;
const LONGEST = 10;

/**
 * A short key for a product out of its name, in capitals, that none of `taken` is: `Payments`
 * gives `PAY` (then `PAYM`, …), `Mobile wallet` gives `MW` (then `MW2`, …).
 */
export function productKey(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain.match(/[A-Z0-9]+/g) ?? ['PRODUCT'];
  const stem = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '');
  const lettered = /^[A-Z]/.test(stem) ? stem : `P${stem}`;
  for (let length = SHORTEST; length <= Math.min(LONGEST, lettered.length); length += 1) {
    const key = lettered.slice(0, length);
    if (!taken.includes(key)) return key;
  }
  const key = lettered.slice(0, LONGEST);
  if (!taken.includes(key)) return key;
  let number = 2;
  while (taken.includes(`${key}${number}`)) number += 1;
  return `${key}${number}`;
}
