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
  /** Whether keys that are held do it again and again. */
  readonly repeats?: boolean;
  /** Whether it can be done now; left out means always. */
  readonly when?: () => boolean;
  /** Further words under which the palette finds it. */
  readonly words?: string;
  readonly run: () => unknown;
  /** Where it cannot be done here: goes to where it can, and does it or begins to. */
  readonly lead?: Lead;
  /** Everything else it can be done to, wherever one is: the palette finds each, and asks which. */
  readonly targets?: () => readonly ActionTarget[];
  /** What has to be there or chosen first, as words for the palette where nothing leads there. */
  readonly needs?: string;
}

export interface Lead {
  readonly when: () => boolean;
  readonly run: () => unknown;
}

/** One thing that an action can be done to, and the action's title with it: `Copy 4.2.0…`. */
export interface ActionTarget {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly run: () => unknown;
}

/** How an action can be done: here, by going there first, once it is said to what, or not. */
export type Way = 'here' | 'lead' | 'ask' | 'not';

const useRegistry = create<{ readonly actions: ReadonlyMap<string, Action> }>(() => ({
  actions: new Map(),
}));

/** Makes actions known. One of a name already known takes its place. */
export function registerActions(actions: readonly Action[]): void {
  useRegistry.setState((state) => ({
    actions: new Map([...state.actions, ...actions.map((each) => [each.name, each] as const)]),
  }));
}

/** Actions that come and go with what is there: the source is asked each time. */
export const registerSource = (source: () => readonly Action[]): void => void sources.push(source);

const sources: (() => readonly Action[])[] = [];

/** Every action, in order of registration. */
export const allActions = (): readonly Action[] => [
  ...useRegistry.getState().actions.values(),
  ...sources.flatMap((source) => source()),
];

export const isPossible = (action: Action): boolean => action.when?.() ?? true;

export const titleOf = (action: Action): string =>
  typeof action.title === 'string' ? action.title : action.title();

/**
 * What stands in the menus of single things, such as a step: the palette finds it by its name, grey,
 * and says where it is done.
 */
export const actionsOfThings = (
  group: string,
  needs: string,
  titles: readonly string[],
): readonly Action[] =>
  titles.map((title) => ({
    name: `${group}: ${title}`,
    title,
    group,
    needs,
    when: () => false,
    run: () => undefined,
  }));

/** In which way an action can be done now. */
export function wayOf(action: Action): Way {
  if (isPossible(action)) return 'here';
  if (action.lead?.when()) return 'lead';
  return (action.targets?.().length ?? 0) > 0 ? 'ask' : 'not';
}

export const findAction = (name: string): Action | null =>
  useRegistry.getState().actions.get(name) ?? null;

/**
 * Does the action of that name, going to where it can be done where that is elsewhere. The answer
 * says whether it could.
 */
export function runAction(name: string): boolean {
  const action = findAction(name);
  return action !== null && doAction(action);
}

/** Does an action, as `runAction` does. */
export function doAction(action: Action): boolean {
  const way = wayOf(action);
  if (way === 'here') void action.run();
  if (way === 'lead') void action.lead?.run();
  return way === 'here' || way === 'lead';
}
