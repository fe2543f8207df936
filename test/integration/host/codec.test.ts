import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '#dev/chromium-host/codec.ts';

const { encode, decode } = makeCodec();
const over = (value: unknown) => decode(encode(value));

const { anything } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.anything({ maxDepth: 1, withBigInt: true, withDate: true, withTypedArray: true }),
    fc.constantFrom(undefined, Number.NaN, -0, Number.POSITIVE_INFINITY, /a+/giu, '\ud800'),
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

describe('what crosses between main and a page', () => {
  it('is what structured clone makes of it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(over(value)).toStrictEqual(structuredClone(value));
      }),
      { numRuns: process.env.PREFLIGHT_DEEP === '1' ? 3000 : 300 },
    );
  });

  it('keeps maps, bytes, dates, undefined, holes and errors', () => {
    const bytes = new Uint8Array([0, 255, 7]);
    const value = new Map<unknown, unknown>([
      ['bytes', bytes.subarray(1)],
      ['at', new Date(86_400_000)],
      ['nothing', { there: undefined }],
      // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
      ['holes', [1, , 3]],
      ['wrong', new RangeError('too far', { cause: 7 })],
    ]);
    const arrived = over(value) as Map<string, never>;
    expect(arrived).toStrictEqual(structuredClone(value));
    expect(arrived.get('wrong')).toBeInstanceOf(RangeError);
    expect(arrived.get('wrong')).toHaveProperty('cause', 7);
  });

  it('keeps one object one object, and circles closed', () => {
    const shared = { name: 'shared' };
    const circle: Record<string, unknown> = { first: shared, second: shared };
    circle.self = circle;
    const arrived = over(circle) as typeof circle;
    expect(arrived.first).toBe(arrived.second);
    expect(arrived.self).toBe(arrived);
  });

  it('shares one buffer between its views', () => {
    const buffer = new ArrayBuffer(8);
    const [one, other] = over([new Uint8Array(buffer), new DataView(buffer, 2, 4)]) as [
      Uint8Array,
      DataView,
    ];
    one[2] = 9;
    expect(other.getUint8(0)).toBe(9);
  });

  it.each([
    ['a function', () => 1],
    ['a method', { act: () => 1 }],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
  ])('refuses %s', (_, value) => {
    expect(() => encode(value)).toThrow('could not be cloned');
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
