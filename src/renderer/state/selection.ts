import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';

export type SelectionKind = 'release' | 'item' | 'sprint' | 'phase' | 'deployment' | 'step';

/** What is selected in the window: some records of one kind. The last one was touched last. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly ids: readonly Id[];
}

const useSelectionStore = create<{ readonly selection: Selection | null }>(() => ({
  selection: null,
}));

/** The selected ids of one kind, followed. */
export const useSelected = (kind: SelectionKind): readonly Id[] =>
  useSelectionStore(({ selection }) => (selection?.kind === kind ? selection.ids : NONE));

/** Whether one record is selected, followed: only the rows it concerns render again. */
export const useIsSelected = (kind: SelectionKind, id: Id): boolean =>
  useSelectionStore(({ selection }) => selection?.kind === kind && selection.ids.includes(id));

export const currentSelection = (): Selection | null => useSelectionStore.getState().selection;

export const select = (kind: SelectionKind, ids: readonly Id[]): void =>
  useSelectionStore.setState({ selection: ids.length > 0 ? { kind, ids } : null });

export const clearSelection = (): void => useSelectionStore.setState({ selection: null });

const NONE: readonly Id[] = [];
