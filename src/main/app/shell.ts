import type { Imports } from '#main/exchange/imports.ts';
import type { Printer } from '#main/exchange/print-pages.ts';
import type { IncomingFiles } from './incoming-files.ts';
import type { LogFile } from './log-file.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';
import type { Opening } from './opening.ts';
import type { PreferenceFile } from './preference-file.ts';
import type { Windows } from './windows.ts';

/** What the app is made of, for whoever answers a window. */
export interface Shell {
  readonly windows: Windows;
  readonly workspaces: OpenWorkspaces;
  readonly opening: Opening;
  readonly preferences: PreferenceFile;
  readonly log: LogFile;
  readonly incoming: IncomingFiles;
  readonly imports: Imports;
  readonly printer: Printer;
}
