import { askWho } from '../questions/ask.tsx';
import { createWorkspace, openRecent, openSample, openWorkspace } from '../state/opening.ts';
import { otherRecent } from '../state/recent.ts';
import { redo, undo } from '../state/run.ts';
import { saveCopy } from '../state/save-copy.ts';
import { setTheme } from '../state/theme.ts';
import { setView } from '../state/view.ts';
import { useWorkspace } from '../state/workspace.ts';
import { type Action, registerActions, registerSource } from './actions.ts';
import { printAction } from './printing.ts';
import { go } from './route.ts';
import { SHELL_VIEW } from './shell-view.ts';
import { useSurface } from './surface.ts';

const isOpen = () => useWorkspace.getState().phase === 'open';
const history = () => useWorkspace.getState().history;

const workspaceActions: readonly Action[] = [
  {
    name: 'workspace.create',
    title: 'New workspace…',
    keys: ['Mod+Shift+N'],
    run: createWorkspace,
  },
  {
    name: 'workspace.open',
    title: 'Open…',
    words: 'workspace file',
    keys: ['Mod+O'],
    run: openWorkspace,
  },
  { name: 'workspace.openSample', title: 'Open the sample workspace', run: openSample },
  {
    name: 'workspace.saveCopy',
    title: 'Save a copy…',
    words: 'workspace backup',
    keys: ['Mod+Shift+S'],
    when: isOpen,
    run: saveCopy,
  },
  { name: 'actor.choose', title: 'Act as…', words: 'who am i person', when: isOpen, run: askWho },
].map((action) => ({ ...action, group: 'Workspace' }));

const historyActions: readonly Action[] = [
  {
    name: 'history.undo',
    title: 'Undo',
    detail: () => history().undo?.label ?? '',
    group: 'Edit',
    keys: ['Mod+Z'],
    when: () => isOpen() && history().undo !== null,
    run: undo,
  },
  {
    name: 'history.redo',
    title: 'Redo',
    detail: () => history().redo?.label ?? '',
    group: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: () => isOpen() && history().redo !== null,
    run: redo,
  },
];

const viewActions: readonly Action[] = [
  {
    name: 'view.palette',
    title: 'Search or run a command…',
    keys: ['Mod+K'],
    when: isOpen,
    run: () => useSurface.setState({ palette: true }),
  },
  {
    name: 'view.sidebar',
    title: 'Show or hide the sidebar',
    keys: ['Mod+\\', 'Mod+B'],
    when: isOpen,
    run: () => setView('shell', SHELL_VIEW, ({ collapsed }) => ({ collapsed: !collapsed })),
  },
  { name: 'view.theme.system', title: 'Theme: follow the system', run: () => setTheme('system') },
  { name: 'view.theme.light', title: 'Theme: light', run: () => setTheme('light') },
  { name: 'view.theme.dark', title: 'Theme: dark', words: 'night', run: () => setTheme('dark') },
  {
    name: 'help.keys',
    title: 'Keyboard shortcuts',
    keys: ['?'],
    words: 'help',
    run: () => useSurface.setState({ keys: true }),
  },
].map((action) => ({ ...action, group: 'View' }));

const goActions: readonly Action[] = [
  { name: 'go.calendar', title: 'Calendar', keys: ['Mod+1'], run: () => go({ place: 'calendar' }) },
  { name: 'go.board', title: 'Board', keys: ['Mod+2'], run: () => go({ place: 'board' }) },
  { name: 'go.sprints', title: 'Sprints', keys: ['Mod+3'], run: () => go({ place: 'sprints' }) },
  { name: 'go.import', title: 'Import…', keys: ['Mod+I'], run: () => go({ place: 'import' }) },
  { name: 'go.people', title: 'People', run: () => go({ place: 'people' }) },
  { name: 'go.history', title: 'History', words: 'log', run: () => go({ place: 'history' }) },
  { name: 'go.settings', title: 'Settings', keys: ['Mod+,'], run: () => go({ place: 'settings' }) },
  { name: 'go.back', title: 'Back', keys: ['Alt+Backspace'], run: () => window.history.back() },
  {
    name: 'go.forward',
    title: 'Forward',
    keys: ['Alt+Shift+Backspace'],
    run: () => window.history.forward(),
  },
].map((action) => ({ ...action, group: 'Go to', when: isOpen }));

registerSource(() =>
  otherRecent().map(({ id, name, folder, missing }) => ({
    name: `workspace.openRecent.${id}`,
    title: `Open ${name}`,
    detail: () => folder,
    group: 'Workspace',
    words: 'recent',
    when: () => !missing,
    needs: 'not found',
    run: () => openRecent(id),
  })),
);

/** Makes the shell's own actions known. */
export function registerCoreActions(): void {
  registerActions([...goActions, ...historyActions, ...workspaceActions, ...viewActions]);
  registerActions([printAction]);
}
