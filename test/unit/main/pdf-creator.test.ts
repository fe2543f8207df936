import { expect, it } from 'vitest';
import { namedCreator } from '#main/app/pdf-creator.ts';

const named = (pdf: string) =>
  Buffer.from(namedCreator(Buffer.from(pdf, 'latin1'))).toString('latin1');

it('names this app as what created a PDF, and moves nothing in it', () => {
  const before =
    '%PDF\xff\n<</Title (4.2.0)\n/Creator (Mozilla/5.0 \\(X11\\) Chrome)\n/Producer (Skia)>>\nxref';
  const after = named(before);
  expect(after).toMatch(/\/Creator \(Preflight\) +\n\/Producer \(Skia\)>>\nxref$/);
  expect(after).toHaveLength(before.length);
  expect(after.slice(0, 20)).toBe(before.slice(0, 20));
});

it.each(['%PDF', '/Creator (me)'])('leaves %s as it is', (pdf) => {
  expect(named(pdf)).toBe(pdf);
});
