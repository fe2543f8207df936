import { Menu } from 'electron';
import { bringForward, tell } from './app-window.ts';
import { menuTemplate } from './menu-template.ts';
import type { Windows } from './windows.ts';

/** Sets the app's menus; an item goes to the window in front, or to a new one where there is none. */
export function installMenus(windows: Windows): void {
  const template = menuTemplate(process.platform, (name) => {
    const window = windows.front();
    if (window) tell(window, 'action', { name });
    else bringForward(windows.open());
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
