import { oneLine } from '#shared/documents/plain.ts';

/** What Windows, macOS or Linux keep for themselves in a name. */
const REFUSED = /[<>:"/\\|?*]/g;
/** Names that mean a device on Windows, whatever comes after the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
/** Most file systems allow 255 bytes; paths on Windows are short, so less is kept. */
const LONGEST = 120;

/**
 * A file name out of any words, good on all three systems: nothing that leaves the folder, names a
 * device, hides the file, turns the direction of text or is too long. `extension` has no dot.
 */
export function safeName(words: string, extension: string): string {
  const clean = tidy(oneLine(words.normalize('NFC')).replace(REFUSED, '-'));
  const short = tidy(cut(clean, LONGEST - extension.length - 1));
  const [first = ''] = short.split('.');
  const name = DEVICE.test(first.trim()) ? `_${short}` : short;
  return `${name || 'document'}.${extension}`;
}

/** Without dots, spaces and hyphens at the start, and dots and spaces at the end. */
const tidy = (name: string): string => name.replace(/^[\s.-]+|[\s.]+$/g, '');

/** As many whole characters as fit into `bytes` of UTF-8. */
function cut(name: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}
