/** The two directions of the wire between the host and a page. */
export interface Codec {
  encode(value: unknown): Uint8Array<ArrayBuffer>;
  decode(bytes: Uint8Array): unknown;
}

type Tagged = { readonly $: string; readonly v?: unknown };

/**
 * Structured clone as bytes. What may be cloned is the engine's decision (`structuredClone` runs
 * first, so functions throw and prototypes fall away); this only writes the clone down: a length,
 * a text of tagged values, then the raw bytes of all buffers. The page runs this function's source,
 * so it uses nothing from outside of itself.
 */
export function makeCodec(): Codec {
  type View = (new (
    buffer: ArrayBuffer,
    start: number,
    length: number,
  ) => ArrayBufferView) & {
    readonly BYTES_PER_ELEMENT?: number;
  };
  const views = [
    ...[Uint8Array, Int8Array, Uint8ClampedArray, Uint16Array, Int16Array, Uint32Array, Int32Array],
    ...[Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView],
  ] as readonly View[];
  const errors = [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];

  function write(value: unknown, seen: Map<unknown, number>, blobs: Uint8Array[]): unknown {
    const inner = (of: unknown) => write(of, seen, blobs);
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (value === null || typeof value !== 'object') return value;
    const known = seen.get(value);
    if (known !== undefined) return { $: 'seen', v: known };
    seen.set(value, seen.size);
    if (Array.isArray(value) && Object.keys(value).length === value.length) return value.map(inner);
    const entries = () => Object.entries(value).map(([key, of]) => [key, inner(of)]);
    if (Array.isArray(value)) return { $: 'sparse', v: [value.length, entries()] };
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => pair.map(inner)) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (value instanceof Date) return { $: 'date', v: inner(value.getTime()) };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof Error)
      return {
        $: 'error',
        v: [value.name, value.message, value.stack ?? null, inner(value.cause)],
      };
    if (value instanceof ArrayBuffer)
      return { $: 'buffer', v: [blobs.push(new Uint8Array(value)) - 1, value.byteLength] };
    if (ArrayBuffer.isView(value)) {
      const { byteOffset, byteLength, buffer } = value;
      const kind = views.findIndex((view) => value instanceof view);
      return { $: 'view', v: [kind, inner(buffer), byteOffset, byteLength] };
    }
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new DOMException('An object could not be cloned.', 'DataCloneError');
    if ('$' in value || Object.hasOwn(value, '__proto__')) return { $: 'object', v: entries() };
    const plain: Record<string, unknown> = {};
    for (const key in value) plain[key] = inner((value as Record<string, unknown>)[key]);
    return plain;
  }

  function read(value: unknown, seen: unknown[], blobs: Uint8Array[]): unknown {
    const inner = (of: unknown) => read(of, seen, blobs);
    const keep = <T>(made: T): T => {
      seen.push(made);
      return made;
    };
    const fill = <T extends object>(into: T, entries: [string, unknown][]): T => {
      for (const [key, of] of entries)
        Object.defineProperty(into, key, {
          ...{ value: inner(of), enumerable: true, writable: true, configurable: true },
        });
      return into;
    };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      keep(value);
      for (let i = 0; i < value.length; i += 1) value[i] = inner(value[i]);
      return value;
    }
    if (!('$' in value)) {
      const plain = keep(value) as Record<string, unknown>;
      for (const key in plain) plain[key] = inner(plain[key]);
      return plain;
    }
    const { $: kind, v } = value as Tagged;
    const list = v as never[];
    if (kind === 'undefined') return undefined;
    if (kind === 'bigint') return BigInt(v as string);
    if (kind === 'number') return Number(v);
    if (kind === 'seen') return seen[v as number];
    if (kind === 'object') return fill(keep({}), list);
    if (kind === 'sparse') return fill(keep(new Array(list[0])), list[1] ?? []);
    if (kind === 'regexp') return keep(new RegExp(list[0] ?? '', list[1]));
    if (kind === 'buffer') return keep(new Uint8Array(blobs[list[0] ?? 0] ?? []).buffer);
    if (kind === 'date') return keep(new Date(inner(v) as number));
    if (kind === 'map') {
      const map = keep(new Map());
      for (const [key, of] of list as [unknown, unknown][]) map.set(inner(key), inner(of));
      return map;
    }
    if (kind === 'set') {
      const set = keep(new Set());
      for (const of of list) set.add(inner(of));
      return set;
    }
    if (kind === 'error') {
      const [name, message, stack, cause] = v as [string, string, string | null, unknown];
      const type = errors.find((error) => error.name === name) ?? Error;
      const error = keep(new type(message));
      const read = inner(cause);
      if (read !== undefined) Object.defineProperty(error, 'cause', { value: read });
      return Object.defineProperty(error, 'stack', { value: stack ?? undefined });
    }
    const place = seen.push(null) - 1;
    const [type, buffer, start, bytes] = v as [number, unknown, number, number];
    const view = views[type] ?? Uint8Array;
    const made = new view(
      inner(buffer) as ArrayBuffer,
      start,
      bytes / (view.BYTES_PER_ELEMENT ?? 1),
    );
    seen[place] = made;
    return made;
  }

  return {
    encode(value) {
      const blobs: Uint8Array[] = [];
      const tree = write(structuredClone(value), new Map(), blobs);
      const sizes = blobs.map((blob) => blob.byteLength);
      const text = new TextEncoder().encode(JSON.stringify([tree, sizes]));
      const total = sizes.reduce((sum, size) => sum + size, 4 + text.byteLength);
      const bytes = new Uint8Array(total);
      new DataView(bytes.buffer).setUint32(0, text.byteLength);
      let at = 4;
      for (const part of [text, ...blobs]) {
        bytes.set(part, at);
        at += part.byteLength;
      }
      return bytes;
    },
    decode(bytes) {
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
      let at = 4 + length;
      const [tree, sizes] = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
      const blobs = (sizes as number[]).map((size) => {
        at += size;
        return bytes.subarray(at - size, at);
      });
      return read(tree, [], blobs);
    },
  };
}
