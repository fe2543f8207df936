import type { BrowserWindow, MenuItemConstructorOptions as Template } from 'electron';
import { app } from './app.ts';
import { onlyKnown, strict } from './strict.ts';

const KNOWN = [
  ...(['label', 'role', 'type', 'submenu', 'click'] as const),
  ...(['accelerator', 'registerAccelerator'] as const),
];

class HostMenuItem {
  readonly label: string;
  readonly submenu: HostMenu | undefined;
  private readonly of: Template;

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

  /** Does what picking the item does. */
  click(_event: unknown, window: BrowserWindow | undefined): void {
    if (this.of.click) this.of.click(this as never, window, {} as never);
    else if (this.of.role === 'quit') app.quit();
    else if (this.of.role === 'close') window?.close();
    else throw new Error(`The Chromium host does nothing for the menu item ${this.label}`);
  }
}

/** Electron's `Menu`. The host draws none; a test picks items by their labels. */
class HostMenu {
  private static application: HostMenu | null = null;
  readonly items: HostMenuItem[] = [];

  static getApplicationMenu = (): HostMenu | null => HostMenu.application;
  static setApplicationMenu = (menu: HostMenu | null): void => {
    HostMenu.application = menu;
  };

  static buildFromTemplate(template: Template[]): HostMenu {
    const menu = strict(new HostMenu(), 'menu');
    menu.items.push(...template.map((item) => strict(new HostMenuItem(item), 'menu item')));
    return menu;
  }
}

export const Menu = strict(HostMenu, 'Menu');
