import { create } from 'zustand';

/** One thing a person can do, by palette, key, menu or button: all run the same. */
export interface Action {
  /** Unique and stable; the native menu knows some of them: `release.create`. */
  readonly name: string;
  /** In the imperative, as the palette shows it; a function where it depends on what is there. */
  readonly title: string | (() => string);
  /** What it would be about now, said after the title in the palette. */
  readonly detail?: () => string;
  /** The heading it stands under in the palette and in the list of keys. */
  readonly group: string;
  /** `Mod+Shift+N`, `Alt+ArrowLeft`, `?`; the first is shown, all work. */
  readonly keys?: readonly string[];
  /** Whether it can be done now; left out means always. */
  readonly when?: () => boolean;
  /** Further words under which the palette finds it. */
  readonly words?: string;
  readonly run: () => unknown;
}

const useRegistry = create<{ readonly actions: ReadonlyMap<string, Action> }>(() => ({
  actions: new Map(),
}));

/** Makes actions known. One of a name already known takes its place. */
export function registerActions(actions: readonly Action[]): void {
  useRegistry.setState((state) => ({
    actions: new Map([...state.actions, ...actions.map((each) => [each.name, each] as const)]),
  }));
}

/** Every action, in order of registration. */
export const allActions = (): readonly Action[] => [...useRegistry.getState().actions.values()];

/** The actions that can be done now. */
export const possibleActions = (): readonly Action[] => allActions().filter(isPossible);

export const isPossible = (action: Action): boolean => action.when?.() ?? true;

export const titleOf = (action: Action): string =>
  typeof action.title === 'string' ? action.title : action.title();

export const findAction = (name: string): Action | null =>
  useRegistry.getState().actions.get(name) ?? null;

/** Does the action of that name, where it can be done now. The answer says whether it was. */
export function runAction(name: string): boolean {
  const action = findAction(name);
  if (!action || !isPossible(action)) return false;
  void action.run();
  return true;
}
