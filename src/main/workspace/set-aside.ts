import { existsSync, renameSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Instant } from '#shared/lib/dates.ts';
import { syncFolder } from './folder.ts';
import { sideFiles } from './side-files.ts';

/**
 * Gives a file and what lies beside it another name, so that another file can take its place
 * without meeting a write-ahead log that is not its own. Answers the new name; overwrites nothing.
 */
export function setAside(file: string, now: Instant): string {
  const aside = freeName(file, now);
  const names = sideFiles(file).map((from, i) => [from, sideFiles(aside)[i] ?? aside] as const);
  // The side files first: should it end here, the file is still whole without them or damaged anyway.
  for (const [from, to] of [...names, [file, aside] as const]) {
    if (existsSync(from)) renameSync(from, to);
  }
  syncFolder(dirname(file));
  return aside;
}

/** A name beside `file`, with the moment in it, which neither a file nor a side file has. */
export function freeName(file: string, now: Instant): string {
  const extension = extname(file);
  const stem = extension === '' ? file : file.slice(0, -extension.length);
  const when = now.slice(0, 19).replace('T', ' ').replaceAll(':', '.');
  for (let count = 1; ; count += 1) {
    const name = `${stem} (set aside ${when}${count === 1 ? '' : ` ${count}`})${extension}`;
    if (![name, ...sideFiles(name)].some((one) => existsSync(one))) return name;
  }
}
