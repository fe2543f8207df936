const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Whether a file could not be read because there is none of that name. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && MISSING.has(String(error.code));
