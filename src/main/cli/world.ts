import type { PrintPages } from '#main/exchange/print-pages.ts';
import type { Surroundings } from '#main/workspace/index.ts';
import type { Zone } from '#shared/lib/dates.ts';
import type { Output } from './output.ts';

/** All that a command of the command line touches besides its arguments. */
export interface World extends Output, Surroundings {
  /** Preflight's own version. */
  readonly version: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly zone: Zone;
  /** The name of the operating system's user; empty where it has none. */
  readonly userName: string;
  /** Who this installation acts as in a workspace. */
  readonly actors: {
    of(workspaceId: string): string | null;
    keep(workspaceId: string, personId: string): void;
  };
  readonly print: PrintPages;
}
