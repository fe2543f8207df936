import { create } from 'zustand';
import type { Theme } from '#shared/ipc/contract.ts';

const useThemeStore = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** Light, dark, or as the system has it. */
export const useTheme = (): Theme => useThemeStore((state) => state.theme);

/** Shows a theme; main keeps it for every workspace. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  void window.preflight.invoke('app.setTheme', theme);
}

/** Shows the theme that main remembered. */
export function showTheme(theme: Theme): void {
  useThemeStore.setState({ theme });
  document.documentElement.dataset.theme = theme;
}
