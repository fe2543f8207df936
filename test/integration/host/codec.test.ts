import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '#dev/chromium-host/codec.ts';

const { encode, decode } = makeCodec();
const over = (value: unknown) => decode(encode(value));

const { anything } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.anything({ maxDepth: 1, withBigInt: true, withDate: true, withTypedArray: true }),
    fc.constantFrom(undefined, Number.NaN, -0, Number.POSITIVE_INFINITY, '\ud800'),
  ),
  anything: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', '$', '__proto__', 'v', ''), tie('anything')),
    fc.array(fc.tuple(tie('anything'), tie('anything'))).map((pairs) => new Map(pairs)),
    fc.array(tie('anything'), { maxLength: 4 }).map((values) => new Set(values)),
  ),
}));
const circle: unknown[] = [];
circle.push(circle);

describe('what crosses between main and a page', () => {
  it('is what structured clone makes of it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(over(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: process.env.PREFLIGHT_DEEP === '1' ? 3000 : 300 },
    );
  });

  it('keeps maps, sets, bytes, dates and undefined', () => {
    const value = new Map<unknown, unknown>([
      ['bytes', new Uint8Array([0, 255, 7]).subarray(1)],
      ['view', new DataView(new Uint8Array([1, 2, 3, 4]).buffer, 2, 2)],
      ['numbers', new Float64Array([1.5, Number.NaN])],
      ['at', new Date(86_400_000)],
      ['nothing', { there: undefined }],
      ['some', new Set([-0, 2n])],
    ]);
    const arrived = over(value) as Map<string, DataView>;
    expect(arrived).toStrictEqual(value);
    expect(arrived.get('view')?.getUint8(1)).toBe(4);
  });

  it.each([
    ['a function', () => 1],
    ['a method', { act: () => 1 }],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
  ])('refuses %s', (_, value) => {
    expect(() => encode(value)).toThrow('could not be cloned');
  });

  it.each([
    ['a regular expression', /a+/],
    ['an error', new RangeError('too far')],
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
    ['holes', [1, , 3]],
    ['an object around a primitive', Object('boxed')],
    ['a circle', circle],
  ])('says so of what it could carry but does not: %s', (_, value) => {
    expect(() => encode(value)).toThrow();
  });

  it('drops prototypes and getters as structured clone does', () => {
    class Release {
      version = '1.0';
      get name() {
        return 'one';
      }
    }
    expect(over(new Release())).toStrictEqual({ version: '1.0' });
  });

  it('runs from its own source, as it does in a page', () => {
    const inPage = runInNewContext(`(${makeCodec})()`, {
      ...{ structuredClone, TextEncoder, TextDecoder, DOMException },
    }) as ReturnType<typeof makeCodec>;
    expect(inPage.encode([1, 'é'])).toHaveLength(encode([1, 'é']).length);
  });
});
