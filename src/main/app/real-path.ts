import { existsSync, realpathSync } from 'node:fs';

/** A file's one true path, so that one file is not opened twice under two names. */
export const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
