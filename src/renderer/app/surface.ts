import { create } from 'zustand';

/** What lies over the window at somebody's wish. */
export const useSurface = create<{ readonly palette: boolean; readonly keys: boolean }>(() => ({
  palette: false,
  keys: false,
}));
