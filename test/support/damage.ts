import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Lets the index `index` of a workspace that nobody has open point away from the row `id`: in the
 * index's page, and nowhere else, another key stands in its place. The page itself stays in order.
 */
export function damageIndex(file: string, index: string, id: string): void {
  const db = new Database(file, { readonly: true });
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name = ?';
  const page = db.prepare<[string], number>(sql).pluck().get(index) ?? 0;
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf(id, (page - 1) * size);
  if (page === 0 || at < 0 || at >= page * size)
    throw new Error(`${index} has no ${id} in its page`);
  bytes.write('~', at + id.length - 1);
  writeFileSync(file, bytes);
}

/** Puts `instead`, as long as it, wherever `text` stands in a file that nobody has open. */
export function damageText(file: string, text: string, instead: string): void {
  const bytes = readFileSync(file);
  let at = bytes.indexOf(text);
  if (at < 0 || instead.length !== text.length) throw new Error(`There is no ${text} to damage`);
  for (; at >= 0; at = bytes.indexOf(text, at + 1)) bytes.write(instead, at);
  writeFileSync(file, bytes);
}
