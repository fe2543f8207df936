import { existsSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';

/** A path as a person gives it, made absolute from the folder they stand in. */
export const pathIn = (folder: string, path: string): string => resolve(folder, path);

/** A new workspace's path gets the ending of workspaces where it has none. */
export const workspacePath = (path: string): string =>
  extname(path) === '' ? `${path}.preflight` : path;

/** Whether a path names a folder: one that is there, or any that ends as only folders do. */
export function isFolder(folder: string, path: string): boolean {
  if (path.endsWith('/') || path.endsWith(sep)) return true;
  const whole = pathIn(folder, path);
  // `statSync` alone throws where the name is too long for a file.
  return existsSync(whole) && statSync(whole).isDirectory();
}

/** The path of a workspace that is there: what `new` made of a name without an ending is found by it. */
export function knownWorkspacePath(folder: string, path: string): string {
  const plain = pathIn(folder, path);
  const isThere = existsSync(plain) && !statSync(plain).isDirectory();
  return isThere || !existsSync(workspacePath(plain)) ? plain : workspacePath(plain);
}
