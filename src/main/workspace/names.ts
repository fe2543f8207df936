import { basename } from 'node:path';

/** How errors name a file. */
export const nameOf = (file: string): string => basename(file);
