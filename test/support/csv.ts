const SPECIAL = /["\r\n]/;

/** Rows as CSV text: quoted where needed, quotes doubled. Rows may differ in width. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter = ',', newline = '\n' }: { delimiter?: string; newline?: string } = {},
): string {
  const cell = (value: string) =>
    SPECIAL.test(value) || value.includes(delimiter) || value !== value.trim()
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join('');
}
