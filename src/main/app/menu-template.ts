import type { MenuItemConstructorOptions as Item } from 'electron';
import { type MenuAction, menuActions } from '#shared/ipc/menu-actions.ts';

type Run = (action: MenuAction) => void;

const line: Item = { type: 'separator' };

/**
 * The app's own menus. Electron's default ones would eat keys the window needs. Undo and redo are
 * the workspace's, not the text field's: the window knows which of the two is meant.
 */
export function menuTemplate(platform: NodeJS.Platform, run: Run): Item[] {
  const mac = platform === 'darwin';
  const item = (action: MenuAction): Item => entry(action, run);
  const menus: Item[] = [
    { label: 'File', submenu: fileMenu(item, mac) },
    { label: 'Edit', submenu: editMenu(item) },
    { label: 'View', submenu: viewMenu(item) },
    { label: 'Go', submenu: GO.map(item) },
    { role: 'help', label: 'Help', submenu: helpMenu(item, mac) },
  ];
  if (!mac) return menus;
  return [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)];
}

const GO: MenuAction[] = [
  'go.calendar',
  'go.board',
  'go.sprints',
  'go.people',
  'go.history',
  'go.settings',
];

const fileMenu = (item: (action: MenuAction) => Item, mac: boolean): Item[] => [
  item('workspace.create'),
  item('workspace.open'),
  item('workspace.openSample'),
  line,
  item('release.create'),
  item('item.create'),
  line,
  item('go.import'),
  {
    label: 'Export',
    submenu: [item('export.calendar.pdf'), item('export.calendar.md'), item('export.calendar.ics')],
  },
  item('workspace.saveCopy'),
  line,
  item('export.print'),
  line,
  { role: 'close' },
  ...(mac ? [] : [{ role: 'quit' } satisfies Item]),
];

const editMenu = (item: (action: MenuAction) => Item): Item[] => [
  item('history.undo'),
  item('history.redo'),
  line,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
  line,
  item('actor.choose'),
];

const viewMenu = (item: (action: MenuAction) => Item): Item[] => [
  item('view.palette'),
  item('view.sidebar'),
  line,
  {
    label: 'Theme',
    submenu: [item('view.theme.system'), item('view.theme.light'), item('view.theme.dark')],
  },
  line,
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  line,
  { role: 'togglefullscreen' },
];

const helpMenu = (item: (action: MenuAction) => Item, mac: boolean): Item[] => [
  item('help.keys'),
  ...(mac ? [] : [{ role: 'about' } satisfies Item]),
];

/** The key is shown but not taken: the window has it first, and leaves text fields theirs. */
function entry(action: MenuAction, run: Run): Item {
  const { label, keys } = menuActions[action];
  const key = keys === null ? {} : { accelerator: keys, registerAccelerator: false };
  return { label, ...key, click: () => run(action) };
}
