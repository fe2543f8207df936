import { isUtf8 } from 'node:buffer';

/** Text out of a file, and how it was written there, in words. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text from bytes: UTF-8 and UTF-16 by their byte order marks, UTF-8 without one where the bytes
 * are valid, else Windows-1252, which gives every byte a character. A character that the end of
 * the file cuts in two does not count against UTF-8.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decoded(bytes, 'utf-8', 'UTF-8 with BOM');
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16 LE');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16 BE');
  if (isUtf8(wholeCharacters(bytes))) return decoded(bytes, 'utf-8', 'UTF-8');
  return { text: fromWindows1252(bytes), encoding: 'Windows-1252' };
}

const decoded = (bytes: Uint8Array, label: string, encoding: string): DecodedText => ({
  text: new TextDecoder(label).decode(bytes),
  encoding,
});

/** The characters of 0x80 to 0x9f; Node's own decoder takes these for Latin-1's. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** `bytes` without the beginning of a UTF-8 character that is not finished at their end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
