import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { HostBrowserWindow } from './browser-window.ts';
import { onlyKnown, strict } from './strict.ts';

type Template = Readonly<MenuItemConstructorOptions>;
const KNOWN = [
  ...['label', 'role', 'type', 'submenu', 'click', 'id', 'enabled', 'visible', 'checked'],
  ...['accelerator', 'registerAccelerator', 'sublabel', 'toolTip'],
];

class HostMenuItem {
  readonly label: string;
  readonly submenu: HostMenu | undefined;
  readonly of: Template;

  constructor(of: Template) {
    onlyKnown(of, KNOWN, 'a menu item');
    if (of.label === undefined && of.role === undefined && of.type === undefined)
      throw new Error(
        'Invalid template for MenuItem: must have at least one of label, role or type',
      );
    if (of.accelerator !== undefined && of.registerAccelerator !== false)
      throw new Error('The Chromium host registers no accelerators: the page has every key first');
    this.of = of;
    this.label = of.label ?? of.role ?? '';
    this.submenu = Array.isArray(of.submenu) ? HostMenu.buildFromTemplate(of.submenu) : undefined;
  }

  /** For the host: what happens when a person picks the item. */
  pick(): void {
    const window = HostBrowserWindow.getFocusedWindow() ?? undefined;
    if (this.of.enabled === false) throw new Error(`The menu item ${this.label} is disabled`);
    if (this.of.click) this.of.click(this as never, window as never, {} as never);
    else if (this.of.role === 'quit') app.quit();
    else if (this.of.role === 'close') window?.close();
    else throw new Error(`The Chromium host does nothing for the menu item ${this.label}`);
  }
}

/** Electron's `Menu`. The host draws none; a test picks items by their labels. */
export class HostMenu {
  private static application: HostMenu | null = null;
  readonly items: HostMenuItem[] = [];

  static getApplicationMenu = (): HostMenu | null => HostMenu.application;
  static setApplicationMenu = (menu: HostMenu | null): void => {
    HostMenu.application = menu;
  };

  static buildFromTemplate(template: readonly Template[]): HostMenu {
    const menu = new HostMenu();
    menu.items.push(...template.map((item) => new HostMenuItem(item)));
    return menu;
  }

  /** For the host: picks the item at the end of a path of labels. */
  static pick(path: readonly string[]): void {
    let items = HostMenu.application?.items ?? [];
    let found: HostMenuItem | undefined;
    for (const label of path) {
      found = items.find((item) => item.label === label);
      if (!found) throw new Error(`There is no menu item ${path.join(' › ')}`);
      items = found.submenu?.items ?? [];
    }
    found?.pick();
  }
}

export const Menu = strict(HostMenu, 'Menu');
