/** The two directions of the wire between the host and a page. */
export interface Codec {
  encode(value: unknown): Uint8Array<ArrayBuffer>;
  decode(bytes: Uint8Array): unknown;
}

/**
 * Structured clone as bytes: a length, a text of tagged values (`{ $: kind, v: content }`), then
 * the raw bytes of all buffers. What may be cloned is the engine's decision (`structuredClone` runs
 * first, so functions throw and prototypes fall away); of that, what is not written down here
 * throws too. An object named twice arrives twice. The page runs this function's source, so it uses
 * nothing from outside of itself.
 */
export function makeCodec(): Codec {
  const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

  function write(value: unknown, blobs: Uint8Array[]): unknown {
    const tag = (v: unknown) => ({ $: kindOf(value), v });
    const each = (list: Iterable<unknown>) => Array.from(list, (of) => write(of, blobs));
    if (Object.is(value, -0)) return tag('-0');
    if (typeof value === 'number') return Number.isFinite(value) ? value : tag(String(value));
    if (value === undefined || typeof value === 'bigint') return tag(String(value));
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value) && Object.keys(value).length === value.length) return each(value);
    if (value instanceof Map || value instanceof Set) return tag(each(value));
    if (value instanceof Date) return tag(write(value.getTime(), blobs));
    if (value instanceof ArrayBuffer) return tag(blobs.push(new Uint8Array(value)) - 1);
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return tag(blobs.push(new Uint8Array(buffer, byteOffset, byteLength)) - 1);
    }
    if (kindOf(value) !== 'Object')
      throw new DOMException(`The host carries no such ${kindOf(value)}`, 'DataCloneError');
    const entries = Object.entries(value);
    if ('$' in value) return tag(each(entries));
    return Object.fromEntries(entries.map(([key, of]) => [key, write(of, blobs)]));
  }

  function read(value: unknown, blobs: Uint8Array[]): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((of) => read(of, blobs));
    if (!('$' in value))
      return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, read(of, blobs)]));
    const { $: kind, v } = value as { $: string; v?: unknown };
    const list = () => read(v, blobs) as [unknown, unknown][];
    if (kind === 'Undefined') return undefined;
    if (kind === 'Number') return Number(v);
    if (kind === 'BigInt') return BigInt(v as string);
    if (kind === 'Date') return new Date(read(v, blobs) as number);
    if (kind === 'Map') return new Map(list());
    if (kind === 'Set') return new Set(list());
    if (kind === 'Object') return Object.fromEntries(list());
    const { buffer } = new Uint8Array(blobs[v as number] ?? []);
    if (kind === 'ArrayBuffer') return buffer;
    type View = Record<string, new (buffer: ArrayBuffer) => unknown>;
    return new ((globalThis as unknown as View)[kind] ?? DataView)(buffer);
  }

  return {
    encode(value) {
      const blobs: Uint8Array[] = [];
      const tree = write(structuredClone(value), blobs);
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
      return read(tree, blobs);
    },
  };
}
