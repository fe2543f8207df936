import { extname, resolve } from 'node:path';

/** A path as a person gives it, made absolute from the folder they stand in. */
export const pathIn = (folder: string, path: string): string => resolve(folder, path);

/** A new workspace's path gets the ending of workspaces where it has none. */
export const workspacePath = (path: string): string =>
  extname(path) === '' ? `${path}.preflight` : path;
