import type { Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** A place of the app as a person sees it: subclasses name what can be seen and done there. */
export abstract class PageModel {
  protected readonly app: RunningApp;

  constructor(app: RunningApp) {
    this.app = app;
  }

  /** The page of the app's first window, also after a restart. */
  protected get page(): Page {
    return this.app.page;
  }
}
