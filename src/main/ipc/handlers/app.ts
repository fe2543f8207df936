import { app, nativeTheme } from 'electron';
import { background, tellTrouble } from '#main/app/app-window.ts';
import { openExternal } from '#main/app/harden.ts';
import type { Shell } from '#main/app/shell.ts';
import { userName } from '#main/app/user-name.ts';
import type { Handlers } from '../register.ts';

type AppHandlers = Pick<
  Handlers,
  'app.start' | 'app.setTheme' | 'app.openExternal' | 'app.flushed' | 'app.report'
>;

/** Answers what a window asks about the app itself. */
export const appHandlers = ({ preferences, windows, workspaces, log }: Shell): AppHandlers => ({
  'app.start': async (_, caller) => {
    const opening = await caller.opening;
    caller.opening = Promise.resolve(null);
    caller.listens = true;
    for (const error of caller.unheard.splice(0)) tellTrouble(caller, error);
    return {
      version: app.getVersion(),
      platform: process.platform,
      theme: preferences.read().theme,
      open: workspaces.of(caller) !== null,
      opening,
      systemUserName: userName(),
    };
  },
  'app.setTheme': (theme) => {
    preferences.change((now) => ({ ...now, theme }));
    nativeTheme.themeSource = theme;
    for (const { browser } of windows.all()) browser.setBackgroundColor(background());
  },
  'app.openExternal': (url) => openExternal(url),
  'app.flushed': (_, caller) => caller.flushed?.(),
  'app.report': (bug) => ({ entry: log.report('window', bug) }),
});
