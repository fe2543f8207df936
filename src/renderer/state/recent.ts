import { create } from 'zustand';
import type { RecentWorkspace } from '#shared/ipc/contract.ts';
import { useWorkspace } from './workspace.ts';

/** The workspaces opened lately on this computer, the last one first; `null` until they are known. */
export const useRecentWorkspaces = create<{ readonly all: readonly RecentWorkspace[] | null }>(
  () => ({ all: null }),
);

/** Asks main which workspaces were opened lately, and which of them are still there. */
export async function loadRecent(): Promise<void> {
  const all = await window.preflight.invoke('workspace.recent', undefined);
  useRecentWorkspaces.setState({ all });
}

/** Takes a workspace off the list; its file stays. */
export async function forgetRecent(id: string): Promise<void> {
  await window.preflight.invoke('workspace.forgetRecent', id);
  await loadRecent();
}

/** The same without the one that this window shows. */
export function otherRecent(): readonly RecentWorkspace[] {
  const { name, folder, phase } = useWorkspace.getState();
  const isShown = (each: RecentWorkspace) =>
    phase === 'open' && each.name === name && each.folder === folder;
  return (useRecentWorkspaces.getState().all ?? []).filter((each) => !isShown(each));
}
