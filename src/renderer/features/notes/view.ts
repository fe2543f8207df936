import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';
import type { Edition } from '#shared/domain/records/notes.ts';

interface NotesView {
  readonly edition: Edition;
  /** What is being typed into blocks and not committed yet, for the preview. */
  readonly typed: ReadonlyMap<Id, string>;
}

/** How release notes are looked at. */
const useNotesView = create<NotesView>(() => ({ edition: 'customer', typed: new Map() }));

export const useEdition = (): Edition => useNotesView(({ edition }) => edition);

/** The edition looked at now, asked from outside of the place: an action. */
export const editionInSight = (): Edition => useNotesView.getState().edition;

export const chooseEdition = (edition: Edition): void =>
  useNotesView.setState({ edition, typed: new Map() });

/** Tells the preview what is being typed into a block; `null` when that has ended. */
export const noteTyping = (blockId: Id, text: string | null): void =>
  useNotesView.setState(({ typed }) => {
    if (text === null && !typed.has(blockId)) return {};
    const next = new Map(typed);
    if (text === null) next.delete(blockId);
    else next.set(blockId, text);
    return { typed: next };
  });

/** What is being typed into a block right now; `null` where nothing is. */
export const useTyped = (blockId: Id): string | null =>
  useNotesView(({ typed }) => typed.get(blockId) ?? null);
