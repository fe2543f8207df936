import type { Page } from '@playwright/test';

/** What a dialog is answered with: the paths picked, the path to save at, a button; `null` cancels. */
export type DialogAnswer = readonly string[] | string | number | null;

/** How a runtime is started. */
export interface Launch {
  /** The folder of the app. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** One running process of the app, whichever runtime it runs on. */
export interface Driver {
  /** The process whose death is the app's. */
  readonly pid: number;
  /** Fulfilled with the exit code when the process has gone; `null` where it was killed. */
  readonly exited: Promise<number | null>;
  /** The pages of all windows that show the app. */
  pages(): Page[];
  /** Calls back for every window, those that are there and those to come. */
  onPage(callback: (page: Page) => void): void;
  answerNextDialog(answer: DialogAnswer): Promise<void>;
  /** The links handed to the system so far. */
  openedLinks(): Promise<readonly string[]>;
  /** What was put on paper so far, each as the bytes of a PDF in Latin-1. */
  printed(): Promise<readonly string[]>;
  /** Picks an item of the app's menu by its labels. */
  pickMenu(path: readonly string[]): Promise<void>;
  /** Lets `app` emit an event, such as `open-file` with a path. */
  emit(event: string, ...args: readonly unknown[]): Promise<void>;
  /** Asks the app to quit, as its menu does. */
  quit(): Promise<void>;
}

/** Whether a page shows the app, on whichever runtime. */
export const showsApp = (page: Page): boolean =>
  page.url().startsWith('app://bundle/') || page.url().startsWith('https://bundle.app.');
