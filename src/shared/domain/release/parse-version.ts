/** A version taken apart: `A-9.4-rc.1` has the prefix `A-`, the numbers 9 and 4, and `rc.1`. */
export interface ParsedVersion {
  readonly text: string;
  readonly prefix: string;
  readonly numbers: readonly bigint[];
  /** The digits of each number as they were written, so that `2026.04` keeps its zero. */
  readonly digits: readonly string[];
  /** Empty where it is no pre-release. */
  readonly preRelease: string;
}

const VERSION = /^(\D*)(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/** The parts of a version in any of the schemes; `null` for a name that is not built like one. */
export function parseVersion(version: string): ParsedVersion | null {
  const match = VERSION.exec(version.trim());
  if (!match) return null;
  const digits = (match[2] ?? '').split('.');
  return {
    text: version.trim(),
    prefix: match[1] ?? '',
    numbers: digits.map(BigInt),
    digits,
    preRelease: match[3] ?? '',
  };
}
