import { expect, it } from 'vitest';
import { versionParts } from '#renderer/lib/version-parts.ts';

const end = (version: string) => versionParts(version).end;

it('keeps a short version whole', () => {
  expect(versionParts('A-9.4-rc.1')).toEqual({ start: 'A-9.4-rc.1', end: '' });
});

it('keeps the last words of a long one', () => {
  expect(end('Mobile App 4.2.0 (iOS hotfix)')).toBe(' hotfix)');
  expect(end('Mobile App 4.2.0 (Android)')).toBe(' (Android)');
  expect(end('2026-Q4 Payments platform release')).toBe(' release');
  expect(end('payments-2026.11.0-ios-hotfix')).toBe('-ios-hotfix');
});

it('keeps some letters of one without words', () => {
  expect(end('platformrelease2026november')).toBe('vember');
});

it.each(['Mobile App 4.2.0 (iOS hotfix)', 'a-b-c-d-e-f-g-h-i', '1'.repeat(80)])(
  'loses nothing of %s',
  (version) => {
    const parts = versionParts(version);
    expect(parts.start + parts.end).toBe(version);
  },
);
