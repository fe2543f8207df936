import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const ON_LINUX = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'brave-browser'],
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const ON_WINDOWS = [
  ...['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  'Chromium/Application/chrome.exe',
];

/** The places where this system keeps browsers of Chromium's family, the likeliest first. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    const inside = (name: string) => join(`${name}.app`, 'Contents/MacOS', name);
    return ON_MAC.flatMap((name) => folders.map((folder) => join(folder, inside(name))));
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': older, LOCALAPPDATA } = process.env;
    const folders = [ProgramFiles, older, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return ON_WINDOWS.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return ON_LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The Chromium, Chrome or Edge of this machine; `PREFLIGHT_CHROMIUM` names another one. */
export function installedBrowser(): string | null {
  const named = process.env.PREFLIGHT_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
}
