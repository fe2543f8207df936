import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '#main/exchange/safe-name.ts';

describe('a safe file name', () => {
  it.each([
    ['Payments 4.2.0 runbook', 'Payments 4.2.0 runbook.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['..\\..\\windows\\system32', 'windows-system32.md'],
    ['C:\\temp\\x', 'C--temp-x.md'],
    ['a/b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['COM1', '_COM1.md'],
    ['lpt¹', '_lpt¹.md'],
    ['Conference', 'Conference.md'],
    ['.bashrc', 'bashrc.md'],
    ['--help', 'help.md'],
    ['ends with dots . . .', 'ends with dots.md'],
    ['  spaces   inside\tand\nlines  ', 'spaces inside and lines.md'],
    ['safe\u202etxt.exe', 'safetxt.exe.md'],
    ['a\u0000b\u001b[31m', 'ab[31m.md'],
    ['Zahlungen – Ñandú 支付', 'Zahlungen – Ñandú 支付.md'],
    ['Cafe\u0301', 'Caf\u00e9.md'],
    ['', 'document.md'],
    ['...', 'document.md'],
    ['///', 'document.md'],
  ])('makes %j into %j', (words, name) => {
    expect(safeName(words, 'md')).toBe(name);
  });

  it('is cut at a whole character', () => {
    const name = safeName('👩🏽‍🚀'.repeat(40), 'pdf');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^(👩🏽‍🚀)+\.pdf$/u);
  });

  it('is always one name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const name = safeName(words, 'md');
        expect(name).toMatch(/^[^\s.-].*\.md$/su);
        expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(name).not.toMatch(/[. ]\.md$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(safeName(name.slice(0, -3), 'md')).toBe(name);
      }),
      { numRuns: 300 },
    );
  });
});
