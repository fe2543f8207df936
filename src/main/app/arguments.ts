import { resolve } from 'node:path';

export const WORKSPACE_ENDING = '.preflight';
const USER_DATA = '--user-data-dir=';

/** What the app was started for. Paths are absolute. */
export type StartArguments = WindowArguments | PrintArguments;

export interface WindowArguments {
  readonly mode: 'window';
  /** The workspace to open; `null` for the welcome place. */
  readonly file: string | null;
  readonly sample: boolean;
  readonly userData: string | null;
}

export interface PrintArguments {
  readonly mode: 'print';
  readonly html: string;
  readonly pdf: string;
  readonly userData: string | null;
}

/**
 * What was said to the app itself: all but the executable and, where the app is not packaged, the
 * app's folder, which may stand behind switches.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const args = argv.slice(1);
  const folder = packaged ? -1 : args.findIndex((arg) => !arg.startsWith('-'));
  return args.filter((_, index) => index !== folder);
}

/**
 * Reads the app's own arguments; relative paths start in `folder`. Switches that are Chromium's own
 * are passed over. `null` where `--print-pdf` lacks its two files.
 */
export function parseArguments(args: readonly string[], folder: string): StartArguments | null {
  const at = (path: string | undefined) => (path ? resolve(folder, path) : null);
  const userData = at(args.find((arg) => arg.startsWith(USER_DATA))?.slice(USER_DATA.length));
  const files = args.filter((arg) => arg !== '' && !arg.startsWith('-'));
  if (!args.includes('--print-pdf')) {
    const file = at(files.find((arg) => arg.endsWith(WORKSPACE_ENDING)) ?? files[0]);
    return { mode: 'window', file, sample: args.includes('--sample'), userData };
  }
  const [html, pdf] = files.map(at);
  if (!html || !pdf) return null;
  return { mode: 'print', html, pdf, userData };
}
