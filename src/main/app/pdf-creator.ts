const NAME = 'Preflight';
const ENTRY = /\/Creator \((?:\\.|[^\\()])*\)/;

/**
 * The PDF with this app as what created it, instead of the browser that printed it. What the name
 * does not fill becomes blanks, so that every offset in the file stays; where there is no such
 * entry, or it is too short, the file stays as it is.
 */
export function namedCreator(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const found = ENTRY.exec(bytes.toString('latin1'));
  const entry = `/Creator (${NAME})`;
  if (!found || found[0].length < entry.length) return pdf;
  bytes.write(entry.padEnd(found[0].length), found.index, 'latin1');
  return bytes;
}
