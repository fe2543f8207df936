import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this installation keeps its own things: the folder that Electron calls `userData` for an
 * app of this name. `PREFLIGHT_USER_DATA` names another.
 */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (env.PREFLIGHT_USER_DATA) return env.PREFLIGHT_USER_DATA;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Preflight');
  if (platform === 'win32')
    return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Preflight');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Preflight');
}
