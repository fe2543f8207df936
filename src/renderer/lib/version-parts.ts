/** The longest version that is never cut, in letters. */
const SHORT = 14;
/** The longest end that is kept, in letters. */
const MOST_OF_END = 12;

interface VersionParts {
  /** What gives way where there is no room. */
  readonly start: string;
  /** What stays then; empty where the version is short. */
  readonly end: string;
}

/**
 * A version in two parts, of which the first is cut where there is no room: what tells
 * `Mobile App 4.2.0 (iOS)` from `Mobile App 4.2.0 (Android)` is at the end.
 */
export function versionParts(version: string): VersionParts {
  if (version.length <= SHORT) return { start: version, end: '' };
  const first = version.length - MOST_OF_END;
  const words = version.slice(first).search(/[\s\-_/]\S{2}/);
  const at = words < 0 ? version.length - MOST_OF_END / 2 : first + words;
  return { start: version.slice(0, at), end: version.slice(at) };
}
