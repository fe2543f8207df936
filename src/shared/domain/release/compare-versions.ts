import { parseVersion } from './parse-version.ts';

/**
 * Orders versions of any scheme: by prefix, then by numbers (missing ones count as 0), a
 * pre-release before the release it leads to. Words behind it (`4.0.0 (Payments rework)`) count only
 * between equal ones. Names without a number come last, by their letters.
 * Different texts are never equal, so that the order is always the same.
 */
export function compareVersions(a: string, b: string): number {
  return compareParsed(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

function compareParsed(a: string, b: string): number {
  const left = withoutWords(a);
  const right = withoutWords(b);
  if (!left || !right) return Number(!left) - Number(!right);
  return (
    compareTexts(sortPrefix(left.prefix), sortPrefix(right.prefix)) ||
    compareNumbers(left.numbers, right.numbers) ||
    comparePreReleases(left.preRelease, right.preRelease)
  );
}

const WORDS_BEHIND = /(?<=\d)\s+[^\d\s].*$/s;

const withoutWords = (version: string) =>
  parseVersion(version) ?? parseVersion(version.replace(WORDS_BEHIND, ''));

/** Whether two versions count along one line, so that one is higher than the other. */
export function areOneLine(a: string, b: string): boolean {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left !== null && right !== null && sortPrefix(left.prefix) === sortPrefix(right.prefix);
}

/** `v4.2.0` and `4.2.0` belong to one line. */
const sortPrefix = (prefix: string) => prefix.toLowerCase().replace(/^v$/, '');

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function compareNumbers(a: readonly bigint[], b: readonly bigint[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i] ?? 0n;
    const right = b[i] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** As SemVer orders them: none is highest; numbers by value and before words; fewer fields first. */
function comparePreReleases(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = compareFields(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareFields(a: string, b: string): number {
  const left = /^\d+$/.test(a);
  const right = /^\d+$/.test(b);
  if (left && right) return compareNumbers([BigInt(a)], [BigInt(b)]);
  if (left !== right) return left ? -1 : 1;
  return compareTexts(a, b);
}
