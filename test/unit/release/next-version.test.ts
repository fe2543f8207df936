import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUMPS } from '#shared/domain/records/cadence.ts';
import { VERSION_SCHEMES } from '#shared/domain/records/product.ts';
import { compareVersions } from '#shared/domain/release/compare-versions.ts';
import { hotfixVersion, nextVersion } from '#shared/domain/release/next-version.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';

const number = fc.integer({ min: 0, max: 40 });
const semver = fc
  .tuple(
    fc.constantFrom('', 'v', 'A-'),
    number,
    number,
    number,
    fc.constantFrom('', '-rc.1', '-beta'),
  )
  .map(([prefix, a, b, c, pre]) => `${prefix}${a}.${b}.${c}${pre}`);
const calver = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.nat(3))
  .map(([year, month, n]) => `${year}.${String(month).padStart(2, '0')}${n > 0 ? `.${n}` : ''}`);
const free = fc.tuple(fc.constantFrom('Release ', 'R', ''), number).map(([a, b]) => a + b);

describe('the order of versions', () => {
  it.each([
    ['4.9.0', '4.10.0'],
    ['4.0.0 (Payments rework)', '4.1.0'],
    ['4.0.0', '4.0.0 (Payments rework)'],
    ['4.0.0 (Payments rework)', '4.0.1 hotfix'],
    ['4.2.0-rc.1', '4.2.0'],
    ['4.2.0-rc.2', '4.2.0-rc.10'],
    ['4.2.0-1', '4.2.0-alpha'],
    ['4.2', '4.2.1'],
    ['v1.0', '1.1'],
    ['2026.09', '2026.12'],
    ['9.4', 'A-9.4'],
    ['99.0', 'Next'],
    ['9007199254740993.0', '9007199254740994.0'],
  ])('%s comes before %s', (lower, higher) => {
    expect(compareVersions(lower, higher)).toBeLessThan(0);
    expect(compareVersions(higher, lower)).toBeGreaterThan(0);
  });

  it('is total: antisymmetric and transitive', () => {
    const any = fc.oneof(semver, calver, free, fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        const [x, y, z] = [a, b, c].toSorted(compareVersions) as [string, string, string];
        expect(compareVersions(x, y)).toBeLessThanOrEqual(0);
        expect(compareVersions(x, z)).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

describe('the next version', () => {
  const date = '2026-12-11';
  it.each([
    ['semver', [], 'minor', '1.0.0'],
    ['semver', ['4.1.0', '4.2.0'], 'minor', '4.3.0'],
    ['semver', ['4.1.0', '4.2.1'], 'minor', '4.3.0'],
    ['semver', ['4.2.1'], 'major', '5.0.0'],
    ['semver', ['4.2.1'], 'patch', '4.2.2'],
    ['semver', ['4.9.0', '4.10.0'], 'minor', '4.11.0'],
    ['semver', ['5.0.0-rc.1'], 'minor', '5.0.0'],
    ['semver', ['A-9.3', 'A-9.4'], 'minor', 'A-9.5'],
    ['semver', ['v2.0.0'], 'minor', 'v2.1.0'],
    ['semver', ['Next big thing'], 'minor', '1.0.0'],
    ['calver', [], 'minor', '2026.12'],
    ['calver', ['2026.11'], 'minor', '2026.12'],
    ['calver', ['2026.12'], 'minor', '2026.12.1'],
    ['calver', ['2026.12.1'], 'minor', '2026.12.2'],
    ['calver', ['2027.01'], 'minor', '2027.02'],
    ['calver', ['2026.12'], 'patch', '2026.12.1'],
    ['calver', ['2026.11.0', '2026.11.1'], 'minor', '2026.12.0'],
    ['calver', ['2026.12-rc.1'], 'minor', '2026.12'],
    ['calver', ['24.04'], 'minor', '2026.12'],
    ['semver', ['2026.10', '2026.11'], 'minor', '2026.12'],
    ['semver', ['2026.13'], 'minor', '2026.14'],
    ['semver', ['2026.1.2.3'], 'minor', '2026.2.0.0'],
    ['free', [], 'minor', '1'],
    ['free', ['Release 9', 'Release 10'], 'minor', 'Release 11'],
  ] as const)('in %s after %j by %s is %s', (scheme, versions, bump, expected) => {
    expect(nextVersion(scheme, versions, { date, bump })).toBe(expected);
  });

  it.each([
    [['2025.8', '2025.12'], '2026-01-16', '2026.1'],
    [['2025.9', '2025.12'], '2026-01-16', '2026.1'],
    [['2025.09', '2025.12'], '2026-01-16', '2026.01'],
    [['2025.9.0', '2025.12.0', '2025.12.1'], '2026-01-16', '2026.1.0'],
    [['v2025.9', 'v2025.12'], '2026-03-02', 'v2026.3'],
    [['2025.12'], '2025-12-19', '2025.12.1'],
    [['2025.12', '2025.12.1'], '2025-12-19', '2025.12.2'],
  ] as const)('by month after %j on %s is %s', (versions, on, expected) => {
    for (const scheme of VERSION_SCHEMES)
      expect(nextVersion(scheme, versions, { date: on })).toBe(expected);
  });

  it('is the month after the last one where the release has no date', () => {
    const undated = (versions: readonly string[]) =>
      nextVersion('calver', versions, { date, isDated: false });
    expect(undated(['2026.12'])).toBe('2027.01');
    expect(nextVersion('semver', ['2026.12'], { date, isDated: false })).toBe('2027.1');
    expect(undated(['2027.01', '2027.03'])).toBe('2027.04');
    expect(undated(['2025.12'])).toBe('2026.12');
    expect(undated([])).toBe('2026.12');
  });

  it('is greater than every version of its scheme', () => {
    const cases = fc.oneof(
      fc.tuple(fc.constant('semver' as const), fc.array(semver)),
      fc.tuple(fc.constant('calver' as const), fc.array(calver)),
      fc.tuple(fc.constant('free' as const), fc.array(free)),
    );
    fc.assert(
      fc.property(cases, fc.constantFrom(...BUMPS), dates, ([scheme, versions], bump, on) => {
        const next = nextVersion(scheme, versions, { date: on, bump });
        for (const version of versions) expect(compareVersions(next, version)).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe('the version of a hotfix', () => {
  it.each([
    ['4.1.0', ['4.1.0', '4.2.0'], '4.1.1'],
    ['4.1.0', ['4.1.0', '4.1.1'], '4.1.2'],
    ['4.1', ['4.1'], '4.1.1'],
    ['A-9.4', ['A-9.4'], 'A-9.4.1'],
    ['2026.12', ['2026.12'], '2026.12.1'],
    ['2026.04', ['2026.04', '2026.04.1'], '2026.04.2'],
    ['Midsummer', ['Midsummer'], 'Midsummer.1'],
  ])('of %s beside %j is %s', (version, versions, expected) => {
    expect(hotfixVersion(version, versions)).toBe(expected);
  });

  it('is never taken and comes after the release it mends', () => {
    fc.assert(
      fc.property(semver, fc.array(semver), (version, versions) => {
        const hotfix = hotfixVersion(version, versions);
        expect(versions).not.toContain(hotfix);
        expect(compareVersions(hotfix, version)).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
