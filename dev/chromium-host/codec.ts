/** The two directions of the wire between the host and a page. */
export interface Codec {
  encode(value: unknown): Uint8Array<ArrayBuffer>;
  decode(bytes: Uint8Array): unknown;
}

/**
 * Structured clone as bytes. What may be cloned is the engine's decision (`structuredClone` runs
 * first, so functions throw and prototypes fall away); this only writes the clone down: a length,
 * a text of tagged values (`{ $: kind, v: content }`), then the raw bytes of all buffers. The page
 * runs this function's source, so it uses nothing from outside of itself.
 */
export function makeCodec(): Codec {
  type Constructors = Record<string, new (...args: unknown[]) => object>;
  const named = globalThis as unknown as Constructors;
  const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

  function write(value: unknown, seen: Map<unknown, number>, blobs: Uint8Array[]): unknown {
    const inner = (of: unknown) => write(of, seen, blobs);
    const tag = (v: unknown, $ = kindOf(value)) => ({ $, v });
    if (value === undefined || typeof value === 'bigint') return tag(String(value));
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return tag(Object.is(value, -0) ? '-0' : String(value));
    if (value === null || typeof value !== 'object') return value;
    const known = seen.get(value);
    if (known !== undefined) return tag(known, 'seen');
    seen.set(value, seen.size);
    const entries = () => Object.entries(value).map(([key, of]) => [key, inner(of)]);
    if (Array.isArray(value)) {
      const dense = Object.keys(value).length === value.length;
      return dense ? value.map(inner) : tag([value.length, entries()]);
    }
    if (value instanceof Map) return tag([...value].map((pair) => pair.map(inner)));
    if (value instanceof Set) return tag([...value].map(inner));
    if (value instanceof Date) return tag(inner(value.getTime()));
    if (value instanceof RegExp) return tag([value.source, value.flags]);
    if (value instanceof Error)
      return tag([value.name, value.message, value.stack ?? '', inner(value.cause)], 'Error');
    if (value instanceof ArrayBuffer) return tag(blobs.push(new Uint8Array(value)) - 1);
    if (ArrayBuffer.isView(value)) {
      const { byteOffset, byteLength, buffer } = value;
      const length = value instanceof DataView ? byteLength : (value as Uint8Array).length;
      return tag([kindOf(value), inner(buffer), byteOffset, length], 'View');
    }
    if (kindOf(value) !== 'Object')
      throw new DOMException('An object could not be cloned.', 'DataCloneError');
    if ('$' in value || Object.hasOwn(value, '__proto__')) return tag(entries());
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
      const usual = { enumerable: true, writable: true, configurable: true };
      for (const [key, of] of entries)
        Object.defineProperty(into, key, { ...usual, value: inner(of) });
      return into;
    };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value) || !('$' in value)) {
      const plain = keep(value) as Record<string, unknown>;
      for (const key in plain) plain[key] = inner(plain[key]);
      return plain;
    }
    const { $: kind, v } = value as { $: string; v?: unknown };
    const list = v as never[];
    if (kind === 'Undefined') return undefined;
    if (kind === 'BigInt') return BigInt(v as string);
    if (kind === 'Number') return Number(v);
    if (kind === 'seen') return seen[v as number];
    if (kind === 'Object') return fill(keep({}), list);
    if (kind === 'Array') return fill(keep(new Array(list[0])), list[1] ?? []);
    if (kind === 'RegExp') return keep(new RegExp(list[0] ?? '', list[1]));
    if (kind === 'ArrayBuffer') return keep(new Uint8Array(blobs[v as number] ?? []).buffer);
    if (kind === 'Date') return keep(new Date(inner(v) as number));
    if (kind === 'Map') {
      const map = keep(new Map());
      for (const [key, of] of v as [unknown, unknown][]) map.set(inner(key), inner(of));
      return map;
    }
    if (kind === 'Set') {
      const set = keep(new Set());
      for (const of of list) set.add(inner(of));
      return set;
    }
    if (kind === 'Error') {
      const [name, message, stack, cause] = v as [string, string, string, unknown];
      const type = /^(Eval|Range|Reference|Syntax|Type|URI)Error$/.test(name) ? name : 'Error';
      const error = keep(new (named[type] ?? Error)(message));
      const why = inner(cause);
      if (why !== undefined) Object.defineProperty(error, 'cause', { value: why });
      return Object.defineProperty(error, 'stack', { value: stack });
    }
    const place = seen.push(null) - 1;
    const [type, buffer, start, length] = v as [string, unknown, number, number];
    const view = new (named[type] ?? Uint8Array)(inner(buffer), start, length);
    seen[place] = view;
    return view;
  }

  return {
    encode(value) {
      const blobs: Uint8Array[] = [];
      const tree = write(structuredClone(value), new Map(), blobs);
      const sizes = blobs.map((blob) => blob.byteLength);
      const text = new TextEncoder().encode(JSON.stringify([tree, sizes]));
      const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 4 + text.byteLength));
      new DataView(bytes.buffer).setUint32(0, text.byteLength);
      let at = 4;
      for (const part of [text, ...blobs]) {
        bytes.set(part, at);
        at += part.byteLength;
      }
      return bytes;
    },
    decode(bytes) {
      let at = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
      const [tree, sizes] = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
      const blobs = (sizes as number[]).map((size) => {
        at += size;
        return bytes.subarray(at - size, at);
      });
      return read(tree, [], blobs);
    },
  };
}
