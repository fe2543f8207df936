import { useCallback } from 'react';
import { create } from 'zustand';

type Views = Readonly<Record<string, object>>;
const useViews = create<{ readonly views: Views }>(() => ({ views: {} }));

/**
 * How a place is looked at (its view, its filter, its scroll), kept while the window is open.
 * `initial` holds until something was set; pass a constant.
 */
export function useView<V extends object>(
  place: string,
  initial: V,
): readonly [V, (patch: Partial<V>) => void] {
  const view = useViews((state) => (state.views[place] as V | undefined) ?? initial);
  const change = useCallback(
    (patch: Partial<V>) => setView(place, initial, () => patch),
    [place, initial],
  );
  return [view, change];
}

/** How a place is looked at now, asked from outside of it: an action. */
export const viewOf = <V extends object>(place: string, initial: V): V =>
  (useViews.getState().views[place] as V | undefined) ?? initial;

/** Changes how a place is looked at from outside of it: an action. */
export const setView = <V extends object>(
  place: string,
  initial: V,
  patch: (view: V) => Partial<V>,
): void =>
  useViews.setState(({ views }) => {
    const view = viewOf(place, initial);
    return { views: { ...views, [place]: { ...view, ...patch(view) } } };
  });
