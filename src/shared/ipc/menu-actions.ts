/**
 * What the menus ask the window to do, by the name of its action; the window's palette has the
 * same. Each has its key there: the menu only shows it, so that text fields keep their own.
 */
export const menuActions = {
  'workspace.create': { label: 'New workspace…', keys: 'CmdOrCtrl+Shift+N' },
  'workspace.open': { label: 'Open…', keys: 'CmdOrCtrl+O' },
  'workspace.openSample': { label: 'Open the sample workspace', keys: null },
  'workspace.saveCopy': { label: 'Save a copy…', keys: 'CmdOrCtrl+Shift+S' },
  'release.create': { label: 'New release…', keys: 'CmdOrCtrl+N' },
  'item.create': { label: 'New item…', keys: null },
  'export.calendar.ics': { label: 'Calendar as iCalendar…', keys: null },
  'export.calendar.pdf': { label: 'Calendar as PDF…', keys: null },
  'export.calendar.md': { label: 'Calendar as Markdown…', keys: null },
  'export.print': { label: 'Print…', keys: 'CmdOrCtrl+P' },
  'history.undo': { label: 'Undo', keys: 'CmdOrCtrl+Z' },
  'history.redo': { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z' },
  'actor.choose': { label: 'Act as…', keys: null },
  'view.palette': { label: 'Search or run a command…', keys: 'CmdOrCtrl+K' },
  'view.sidebar': { label: 'Show or hide the sidebar', keys: 'CmdOrCtrl+B' },
  'view.theme.system': { label: 'Follow the system', keys: null },
  'view.theme.light': { label: 'Light', keys: null },
  'view.theme.dark': { label: 'Dark', keys: null },
  'go.calendar': { label: 'Calendar', keys: 'CmdOrCtrl+1' },
  'go.board': { label: 'Board', keys: 'CmdOrCtrl+2' },
  'go.sprints': { label: 'Sprints', keys: 'CmdOrCtrl+3' },
  'go.import': { label: 'Import…', keys: 'CmdOrCtrl+I' },
  'go.people': { label: 'People', keys: null },
  'go.history': { label: 'History', keys: null },
  'go.settings': { label: 'Settings', keys: 'CmdOrCtrl+,' },
  'help.keys': { label: 'Keyboard shortcuts', keys: null },
} as const satisfies Record<string, { label: string; keys: string | null }>;

export type MenuAction = keyof typeof menuActions;
