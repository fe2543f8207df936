import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/** What Windows knows the installed app by; the packages are built with the same. */
const APP_ID = 'app.preflight.desktop';

/** Where this installation keeps its own things, outside any workspace. */
export interface OwnPaths {
  readonly preferences: string;
  readonly log: string;
  readonly backups: string;
  /** Where sample workspaces are made. */
  readonly samples: string;
  /** Where files lie on their way in. */
  readonly incoming: string;
}

/**
 * Names the app and says where its things lie. Comes before everything else: Electron makes its
 * folders from the name. `userData` is where its things lie, or `null` for the usual place.
 */
export function settle(userData: string | null): OwnPaths {
  app.setName('Preflight');
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const named = userData ?? process.env.PREFLIGHT_USER_DATA;
  const home = named ? resolve(named) : join(app.getPath('appData'), 'Preflight');
  const session = join(home, 'Session');
  // Electron takes no folder that is not there yet.
  mkdirSync(session, { recursive: true });
  app.setPath('userData', home);
  app.setPath('sessionData', session);
  return {
    preferences: join(home, 'preferences.json'),
    log: join(home, 'logs', 'preflight.log'),
    backups: join(home, 'Backups'),
    samples: join(home, 'Samples'),
    incoming: join(home, 'Incoming'),
  };
}
