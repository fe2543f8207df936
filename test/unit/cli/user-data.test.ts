import { join } from 'node:path';
import { expect, it } from 'vitest';
import { userDataFolder } from '#main/cli/user-data.ts';

it.each([
  ['linux', {}, join('/home/mara', '.config', 'Preflight')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/mara', '.config', 'Preflight')],
  ['linux', { XDG_CONFIG_HOME: '/etc/mara' }, join('/etc/mara', 'Preflight')],
  ['darwin', {}, join('/home/mara', 'Library', 'Application Support', 'Preflight')],
  ['win32', { APPDATA: '' }, join('/home/mara', 'AppData', 'Roaming', 'Preflight')],
  ['linux', { PREFLIGHT_USER_DATA: '/tmp/mine', XDG_CONFIG_HOME: '/etc/mara' }, '/tmp/mine'],
] as const)('keeps its own things on %s with %j in %s', (platform, env, folder) => {
  expect(userDataFolder(platform, env, '/home/mara')).toBe(folder);
});
